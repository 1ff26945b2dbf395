import { PAGE, type Pages } from './pages.js';
import { SUM_ONE, UNIT, unitOf, unitsOf, type PostingLists } from './posting-lists.js';
import { NOBODY, type SlotColumns } from './slot-columns.js';
import type { GatherJob } from './sums.js';

/* As `kernel/readings.ts` and `kernel/worth.ts` read them. */
const READING = 36;
const REQUIRED = 1;
const WORD = 2;
const BITS = 4;
const ASK_SHIFT = 8;
/** What a unit of a share is worth is kept with so many bits behind the point. */
const SHARE_BITS = 14;

/** What is known of a row. */
export const LOOKED = { slot: 0, units: 1, textUnits: 2, met: 3, words: 4 } as const;

/** More units than anything comes to. */
const ANY = 2 * SUM_ONE;
const KINDS = 256;

/** Points for all marks and for a text that is the same. */
export interface Worth {
  readonly marks: number;
  readonly text: number;
}

/** How an entry of a list counts: marks that stand alone, required ones, alternatives of an ask of which one counts, each at full worth (1 to 255), words. */
export type Counting = 'mark' | 'required' | 'word' | number;

/** Bytes of a row of what was found, and of a stretch of slots while it is summed up. */
const WIDTH = 9;
const STRETCH = PAGE;
/** Bytes of the tallies, at the end of the tables. */
const TALLIES = 32_768;
const TABLES = PAGE;

/** One query over the lists: which are read, what that is worth to each kind of posting, and what every slot comes to. */
export class QuerySums {
  /** Which of all queries that were begun, and the job that it waits for; whoever begins it says so. */
  number = -1;
  awaits = 0;
  private readonly tables: number;
  private readonly stretch: number;
  private readings: number;
  private readingsRoom = PAGE;
  private count = 0;
  private rows = 0;
  private room = 0;
  private depths: readonly number[] = [];
  private required = 0;

  constructor(
    private readonly pages: Pages,
    private readonly lists: PostingLists,
    private readonly columns: SlotColumns,
  ) {
    this.tables = pages.takeBytes(TABLES);
    this.stretch = pages.takeBytes(STRETCH);
    this.readings = pages.takeBytes(this.readingsRoom);
  }

  /* Two words for each kind, and two for the most of all; behind them, two for each depth, and one that says how many rows were found. */
  private get worths(): number {
    return this.tables;
  }
  private get wanted(): number {
    return this.worths + (KINDS + 1) * 8;
  }
  private get found(): number {
    return this.pages.words[(this.wanted >>> 2) + this.depths.length * 2] as number;
  }
  private get tallies(): number {
    return this.tables + TABLES - TALLIES;
  }

  /** By kind, what marks and text are worth to a posting of it: points for all of it. Nothing to nobody. */
  setWorths(worths: readonly (Worth | undefined)[]): void {
    const { words } = this.pages;
    const most = (this.worths >>> 2) + KINDS * 2;
    words.fill(0, most, most + 2);
    worths.forEach((worth, kind) => {
      if (worth === undefined || kind === NOBODY) return;
      const at = (this.worths >>> 2) + kind * 2;
      words[at] = Math.ceil((worth.marks / 100) * (1 << SHARE_BITS));
      words[at + 1] = Math.ceil(worth.text / UNIT);
      for (const i of [0, 1]) words[most + i] = Math.max(words[most + i] as number, words[at + i] as number);
    });
  }

  /**
   * @param depths how many `best` will be asked for, in that order, at least one @param required of all but the first depth: how many required
   * marks they have in full
   */
  begin(depths: readonly number[], required: number): void {
    this.widenRows(this.columns.room);
    this.count = 0;
    this.depths = depths;
    this.required = required;
    depths.forEach((most, i) => (this.pages.words[(this.wanted >>> 2) + i * 2] = most));
  }

  /** The list is read too. @param factor what an entry of full worth counts, a share of 1 */
  read(list: number, factor: number, counting: Counting): void {
    const kind =
      typeof counting === 'number'
        ? counting << ASK_SHIFT
        : { mark: 0, required: REQUIRED, word: WORD }[counting];
    this.add(unitOf(factor), kind, this.lists.begin(list), this.lists.length(list));
  }

  /** So are broad marks, of which one counts. @param bits of these @param ask 0 where they are all that is asked */
  readBroad(bits: number, factor: number, ask: number): void {
    this.add(unitsOf(factor), BITS | (ask << ASK_SHIFT), this.columns.broad, bits);
  }

  /** To sum up what is read, for every slot. */
  job(): GatherJob {
    const { used, kinds } = this.columns;
    const { readings, count, stretch, worths, wanted, depths, required, tallies, rows, room } = this;
    return [
      readings,
      count,
      used,
      kinds,
      stretch,
      worths,
      wanted,
      depths.length,
      required,
      tallies,
      rows,
      room,
      1,
    ];
  }

  /**
   * The rows of one depth: of the first, of all slots those that come to most; of another, of those that have all required marks in full, without
   * those of the depth before. So many as the depth wants and whoever is but a step below the last of them; none that comes to nothing.
   */
  best(depth: number): Uint32Array {
    const { pages, rows, room, found, columns, required } = this;
    const into = columns.found;
    const below = depth === 0 ? ANY : this.floorOf(depth - 1);
    const floor = this.floorOf(depth);
    const [units, met] = [rows + room * 4, rows + room * 8];
    const count = pages.sums.collect(units, met, found, floor, below, depth === 0 ? 0 : required, into);
    return pages.words.subarray(into >>> 2, (into >>> 2) + count);
  }

  /** Whoever comes to so many units is in this depth or one before. */
  floorOf(depth: number): number {
    return this.pages.words[(this.wanted >>> 2) + depth * 2 + 1] as number;
  }

  slotsOf(numbers: Uint32Array): Uint32Array {
    const at = this.rows >>> 2;
    const slots = new Uint32Array(numbers.length);
    for (let i = 0; i < slots.length; i++) slots[i] = this.pages.words[at + (numbers[i] as number)] as number;
    return slots;
  }

  /** What is known of some rows. @returns `LOOKED.words` words for each: good until the next */
  look(numbers: Uint32Array): Uint32Array {
    const { pages, columns, rows, room, worths } = this;
    const { length } = numbers;
    const at = columns.toLookUp(length);
    const into = at + length * 4;
    pages.words.set(numbers, at >>> 2);
    pages.sums.look(at, length, rows, room, columns.kinds, worths, into);
    return pages.words.subarray(into >>> 2, (into >>> 2) + length * LOOKED.words);
  }

  private add(unit: number, kind: number, begin: number, length: number): void {
    if ((this.count + 1) * READING > this.readingsRoom) this.widen();
    const at = (this.readings + this.count++ * READING) >>> 2;
    this.pages.words.set([unit, kind, begin, length], at + 5);
  }

  private widen(): void {
    const { readings, readingsRoom } = this;
    this.readingsRoom = readingsRoom * 2;
    this.readings = this.pages.takeBytes(this.readingsRoom);
    this.pages.bytes.copyWithin(this.readings, readings, readings + readingsRoom);
    this.pages.giveBytes(readings, readingsRoom);
  }

  /** For a row of each slot, and eight zeros behind them. What stood there is gone; most of it is never written, and costs nothing. */
  private widenRows(slots: number): void {
    if (slots < this.room) return;
    this.pages.giveBytes(this.rows, this.room * WIDTH);
    this.room = slots + 8;
    this.rows = this.pages.take(Math.ceil((this.room * WIDTH) / PAGE));
  }
}
