import { calibrated } from '../joints/text-joint.js';
import { PAGE, type Pages } from './pages.js';
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
const LIKENESS_BITS = 5;
const LIKENESS_STEPS = SUM_ONE >> LIKENESS_BITS;

/** The scorer's calibration of a likeness, by steps. Quantized worths may add up to a little more than 1. */
const LIKENESS = Uint16Array.from({ length: 2 * LIKENESS_STEPS + 1 }, (_, step) =>
  Math.ceil(calibrated(Math.min(1, step / LIKENESS_STEPS)) * SUM_ONE),
);
/** Place of a sum of words among these. Rounded up: what is there never comes to nothing. */
const stepOf = (sum: number): number => (sum + (1 << LIKENESS_BITS) - 1) >>> LIKENESS_BITS;

/** More units than anything comes to. */
const ANY = 2 * SUM_ONE;
const KINDS = 256;

/** How an entry of a list counts: marks that stand alone, required ones, alternatives of an ask of which one counts (from 1), words. */
export type Counting = 'mark' | 'required' | 'word' | number;

/** One query over the lists: which are read, what that is worth to each kind of posting, and what every slot comes to. */
export class QuerySums {
  private readonly tables: number;
  private readings: number;
  private room = 1;
  private count = 0;
  private depths: readonly number[] = [];

  constructor(
    private readonly pages: Pages,
    private readonly lists: PostingLists,
    private readonly columns: SlotColumns,
  ) {
    this.tables = pages.take();
    pages.shorts.set(LIKENESS, this.likeness >>> 1);
    this.setWorth(NOBODY, { marks: 0, text: 0 });
    this.readings = pages.take();
  }

  /* Two words for each kind; behind them the calibration, two for each depth. */
  private get worths(): number {
    return this.tables;
  }
  private get likeness(): number {
    return this.worths + KINDS * 8;
  }
  private get wanted(): number {
    return this.likeness + 4 * LIKENESS_STEPS + 4;
  }

  /** @param marks, text points for all of it, to a posting of this kind */
  setWorth(kind: number, { marks, text }: { readonly marks: number; readonly text: number }): void {
    const at = (this.worths >>> 2) + kind * 2;
    this.pages.words[at] = Math.ceil((marks / 100) * (1 << SHARE_BITS));
    this.pages.words[at + 1] = Math.ceil(text / UNIT);
  }

  /** @param depths numbers of slots that `best` will be asked for: whoever sums up may look beforehand how far down they reach */
  begin(depths: readonly number[]): void {
    this.count = 0;
    this.depths = depths;
    depths.forEach((most, i) => (this.pages.words[(this.wanted >>> 2) + i * 2] = most));
  }

  /** The list is read too. @param factor what an entry of full worth counts, a share of 1 */
  read(list: number, factor: number, counting: Counting): void {
    if ((this.count + 1) * READING > this.room * PAGE) this.widen();
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
    const { used, kinds, units, words, met, seen } = this.columns;
    const { readings, count, worths, likeness, wanted, depths } = this;
    return [readings, count, used, kinds, units, words, met, seen, worths, likeness, wanted, depths.length];
  }

  /**
   * Among the slots that come to most, so many and whoever is but a step below the last of them: those that come to fewer than `below` units
   * and have so many required marks in full. None that comes to nothing.
   */
  best(most: number, below = ANY, required = 0): SharedSubject {
    const { pages, columns } = this;
    const { used, units, met, found } = columns;
    const depth = this.depths.indexOf(most);
    const floor =
      depth < 0
        ? pages.sums.floorOf(units, used, most)
        : (pages.words[(this.wanted >>> 2) + depth * 2 + 1] as number);
    const count = pages.sums.collect(units, met, used, floor, below, required, found);
    return { slots: pages.words.subarray(found >>> 2, (found >>> 2) + count), floor };
  }

  /** What the likeness of the texts adds to a slot's units. */
  textUnitsOf(slot: number): number {
    const worth = this.pages.words[(this.worths >>> 2) + this.columns.kindOf(slot) * 2 + 1] as number;
    const step = stepOf(this.columns.wordsOf(slot));
    return Math.ceil(((LIKENESS[step] as number) * worth) / SUM_ONE);
  }

  private widen(): void {
    const { readings, room } = this;
    this.readings = this.pages.take(room * 2);
    this.pages.bytes.copyWithin(this.readings, readings, readings + room * PAGE);
    this.pages.give(readings, room);
    this.room = room * 2;
  }
}
