import { PAGE, Rows, type Pages } from './pages.js';
import { SUM_ONE, unitOf, type PostingLists } from './posting-lists.js';
import { UNIT, type SharedSubject } from './shared-subject.js';
import { NOBODY, type SlotColumns } from './slot-columns.js';
import type { GatherJob } from './sums.js';

/* As `kernel/sums.ts` reads them. */
const READING = 28;
const REQUIRED = 1;
const WORD = 2;
const ASK_SHIFT = 8;
/** What a unit of a share is worth is kept with so many bits behind the point. */
const SHARE_BITS = 14;

/** Of a slot that was looked up: what it comes to, what of that the likeness of its text is worth, how many required marks it has in full. */
export const LOOKED = { units: 0, textUnits: 1, met: 2, words: 3 } as const;

/** More units than anything comes to. */
const ANY = 2 * SUM_ONE;
const KINDS = 256;

/** How an entry of a list counts: marks that stand alone, required ones, alternatives of an ask of which one counts (from 1), words. */
export type Counting = 'mark' | 'required' | 'word' | number;

/** Bytes of a slot in the columns of a query. */
const WIDTH = 6;
const TABLES = PAGE;
/** Of these, the last are for a sample, and those before for slots that were picked out. */
const SAMPLE = 16_384;
const MOST_PICKED = 8_192;

/** One query over the lists: which are read, what that is worth to each kind of posting, and what every slot comes to. */
export class QuerySums {
  /** Which of all queries that were begun, and the job that it waits for; whoever begins it says so. */
  number = -1;
  awaits = 0;
  private readonly tables: number;
  private readings: number;
  private readingsRoom = PAGE;
  private count = 0;
  /** A row for each slot. */
  private readonly rows: Rows;
  private depths: readonly number[] = [];

  constructor(
    private readonly pages: Pages,
    private readonly lists: PostingLists,
    private readonly columns: SlotColumns,
  ) {
    this.rows = new Rows(pages, WIDTH);
    this.tables = pages.takeBytes(TABLES);
    this.setWorth(NOBODY, { marks: 0, text: 0 });
    this.readings = pages.takeBytes(this.readingsRoom);
  }

  /* Two words for each kind; behind them, two for each depth. */
  private get worths(): number {
    return this.tables;
  }
  private get wanted(): number {
    return this.worths + KINDS * 8;
  }
  private get picked(): number {
    return this.sample - (MOST_PICKED + 1) * 4;
  }
  private get sample(): number {
    return this.tables + TABLES - SAMPLE;
  }

  /* What a slot comes to, and the likeness of its text, two bytes each; how many required marks are there, which ask was seen last, a byte each. */
  private get units(): number {
    return this.rows.at;
  }
  private get words(): number {
    return this.rows.at + this.rows.room * 2;
  }
  private get met(): number {
    return this.rows.at + this.rows.room * 4;
  }
  private get seen(): number {
    return this.rows.at + this.rows.room * 5;
  }

  /** @param marks, text points for all of it, to a posting of this kind */
  setWorth(kind: number, { marks, text }: { readonly marks: number; readonly text: number }): void {
    const at = (this.worths >>> 2) + kind * 2;
    this.pages.words[at] = Math.ceil((marks / 100) * (1 << SHARE_BITS));
    this.pages.words[at + 1] = Math.ceil(text / UNIT);
  }

  /** @param depths numbers of slots that `best` will be asked for, in their order: whoever sums up looks beforehand how far down they reach */
  begin(depths: readonly number[]): void {
    this.rows.fit(this.columns.room);
    this.count = 0;
    this.depths = depths;
    depths.forEach((most, i) => (this.pages.words[(this.wanted >>> 2) + i * 2] = most));
  }

  /** The list is read too. @param factor what an entry of full worth counts, a share of 1 */
  read(list: number, factor: number, counting: Counting): void {
    if ((this.count + 1) * READING > this.readingsRoom) this.widen();
    const { words } = this.pages;
    const at = (this.readings + this.count++ * READING) >>> 2;
    words.fill(0, at, at + READING / 4);
    words[at + 2] = this.lists.begin(list);
    words[at + 3] = this.lists.length(list);
    words[at + 5] = unitOf(factor);
    words[at + 6] =
      typeof counting === 'number'
        ? counting << ASK_SHIFT
        : { mark: 0, required: REQUIRED, word: WORD }[counting];
  }

  /** To sum up what is read, for every slot. */
  job(): GatherJob {
    const { used, kinds } = this.columns;
    const { readings, count, units, words, met, seen, worths, wanted, sample, picked } = this;
    const depths = this.depths.length;
    const found = [worths, wanted, depths, sample, picked, MOST_PICKED] as const;
    return [readings, count, used, kinds, units, words, met, seen, ...found];
  }

  /**
   * Among the slots that come to most, so many and whoever is but a step below the last of them: those that come to fewer than `below` units
   * and have so many required marks in full. None that comes to nothing.
   */
  best(most: number, below = ANY, required = 0): SharedSubject {
    const { pages, units, met } = this;
    const { used, found, room } = this.columns;
    const depth = this.depths.indexOf(most);
    const floor =
      depth < 0
        ? pages.sums.floorOf(units, used, most, this.sample)
        : (pages.words[(this.wanted >>> 2) + depth * 2 + 1] as number);
    if (depth === 0 && below === ANY && required === 0) {
      const slots = this.pickedOut();
      if (slots) return { slots, floor };
    }
    const count = pages.sums.collect(units, met, used, floor, below, required, found, room);
    return { slots: pages.words.subarray(found >>> 2, (found >>> 2) + count), floor };
  }

  /** What was found of the first depth when it was summed up, unless that was too much to keep. */
  private pickedOut(): Uint32Array | undefined {
    const { words } = this.pages;
    const at = this.picked >>> 2;
    const count = words[at] as number;
    return count > MOST_PICKED ? undefined : words.subarray(at + 1, at + 1 + count);
  }

  /** What is known of some slots. @returns three words for each, see `LOOKED`: good until the next */
  look(slots: Uint32Array): Uint32Array {
    const { pages, columns, units, words, met, worths } = this;
    const { length } = slots;
    const at = columns.toLookUp(length);
    const into = at + length * 4;
    pages.words.set(slots, at >>> 2);
    pages.sums.look(at, length, columns.kinds, units, words, met, worths, into);
    return pages.words.subarray(into >>> 2, (into >>> 2) + length * LOOKED.words);
  }

  private widen(): void {
    const { readings, readingsRoom } = this;
    this.readingsRoom = readingsRoom * 2;
    this.readings = this.pages.takeBytes(this.readingsRoom);
    this.pages.bytes.copyWithin(this.readings, readings, readings + readingsRoom);
    this.pages.giveBytes(readings, readingsRoom);
  }
}
