import { FACTORS } from '../factors/factors.js';
import { keyAt, MOST_FEATURES, WEIGHT_ONE, weightAt, type TextVector } from '../text/vector.js';
import type { Findable } from './findable.js';
import type { Gatherer, GathererFor } from './gatherer.js';
import { Pages } from './pages.js';
import { PostingLists } from './posting-lists.js';
import { QuerySums, type Worth } from './query-sums.js';
import type { Alternative, Reach } from './reach.js';
import { NOBODY, SlotColumns } from './slot-columns.js';

/** As many as a column of two bytes has bits. */
const MOST_BROAD = 16;
/** A word in more than an eighth of all postings finds nobody: its list is given up, once it is long enough to cost. */
const COMMON_SHARE = 8;
const COMMON_FROM = 4_096;
/** Entries of words that a query reads at most, heaviest words first: so many, or for each of so many postings one. */
const MOST_WORD_ENTRIES = 40_000;
const POSTINGS_PER_WORD_ENTRY = 3;
/** The heaviest feature of a text weighs about this much: worths of words use the whole byte. */
const WORD_WORTH_ONE = 0.5;

/** Bits of the place of a feature in its text, behind its weight: so words are put in order as numbers. */
const PLACE_BITS = Math.log2(MOST_FEATURES);

/** What a posting with these factor bits makes of a share of its subject, and of its text, in points. */
export type PointsOf = (factorBits: number) => Worth;

/** What is looked for, and what that is worth. */
export interface Looking {
  readonly reach: Reach;
  readonly pointsOf: PointsOf;
}

/** A query that was begun: its place may be taken by others. */
export interface BegunQuery {
  readonly sums: QuerySums;
  readonly number: number;
  readonly moves: number;
}

/** Queries that may be begun and not yet taken up. */
export const MOST_AHEAD = 16;

/**
 * Postings of one side behind inverted lists of their marks and words. Slots are given out in order and never again until
 * `renumbered`; a removed posting leaves its entries behind, which then count for nobody.
 */
export class SideIndex {
  private readonly pages = new Pages();
  private readonly lists = new PostingLists(this.pages);
  private readonly columns = new SlotColumns(this.pages);
  private readonly direct = this.sums();
  /** Of queries that were begun, taken in turn. */
  private readonly ahead: QuerySums[] = [];
  private begun = 0;
  /** The query at hand. */
  private query = this.direct;
  private readonly markLists = new Map<number, number>();
  /** Of broad marks, the bit of each in the column of the slots; later ones have lists. */
  private readonly broadBits = new Map<number, number>();
  /** −1: given up as common. */
  private readonly wordLists = new Map<number, number>();
  private dead = 0;
  private readonly gatherer: Gatherer;
  /** Counts what comes and goes: a query is good as long as it stands. */
  private moves = 0;
  /** Of the query that is being read: weights of its words and their places, 0 where there is no list. */
  private readonly words = new Uint32Array(MOST_FEATURES);
  private readonly listsOfWords = new Int32Array(MOST_FEATURES);
  /** Sets of factors that were met, by their kind; nobody is of kind `NOBODY`. */
  private readonly kinds: number[] = [];
  private readonly kindsByBits = new Uint8Array(1 << FACTORS.length).fill(NOBODY);

  constructor(private readonly gathererFor: GathererFor) {
    this.gatherer = gathererFor(this.pages.memory);
  }

  /** Slots that a search walks over, and how many of these are removed postings. */
  get slots(): number {
    return this.columns.used;
  }
  get removed(): number {
    return this.dead;
  }

  /** @returns its slot */
  add({ marks, broad, text, factorBits }: Findable): number {
    this.move();
    const slot = this.columns.add(
      this.kindOf(factorBits),
      broad.reduce((bits, key) => bits | this.bitOf(key), 0),
    );
    for (const key of broad)
      if (!this.broadBits.has(key)) this.lists.add(this.listOf(this.markLists, key), slot, 1);
    for (const { key, worth } of marks) this.lists.add(this.listOf(this.markLists, key), slot, worth);
    for (let i = 0; i < text.features; i++) this.addWord(keyAt(text, i), slot, weightAt(text, i));
    return slot;
  }

  remove(slot: number): void {
    this.move();
    if (this.columns.clear(slot)) this.dead++;
  }

  /**
   * Has some queries summed up while others go on.
   * @param all at most `MOST_AHEAD` that are not taken up yet @param depths see `QuerySums.begin` @returns what `likeliest` takes each up by
   */
  begin(all: readonly Looking[], depths: readonly number[]): BegunQuery[] {
    const taken = all.map((looking) => {
      const at = this.begun++ % MOST_AHEAD;
      const sums = (this.ahead[at] ??= this.sums());
      this.finish(sums);
      this.read(sums, looking, depths);
      return sums;
    });
    const last = this.gatherer.begin(taken.map((sums) => sums.job()));
    return taken.map((sums, i) => {
      sums.number = this.begun - taken.length + i;
      sums.awaits = Math.max(0, last - taken.length + 1 + i);
      return { sums, number: sums.number, moves: this.moves };
    });
  }

  /**
   * The rows of those that share most of the subject, so many as the first of the depths says and whoever about equals the last of them; none that
   * shares nothing.
   * @param depths see `QuerySums.begin` @param begun the same query, if it was; where others took its place, or a posting moved, it is summed up again
   */
  likeliest(looking: Looking, depths: readonly number[], begun?: BegunQuery): Uint32Array {
    if (begun && begun.moves === this.moves && begun.sums.number === begun.number) {
      this.finish(begun.sums);
      this.query = begun.sums;
    } else {
      this.query = this.direct;
      this.read(this.direct, looking, depths);
      this.pages.sums.gather(...this.direct.job());
    }
    return this.query.best(0);
  }

  /** Of the query at hand: the rows of another of its depths, see `QuerySums.best`. What was given back before is gone. */
  best(depth: number): Uint32Array {
    return this.query.best(depth);
  }

  /** Of the query at hand: where some rows stand. */
  slotsOf(rows: Uint32Array): Uint32Array {
    return this.query.slotsOf(rows);
  }

  /** Of the query at hand: what is known of some rows, see `QuerySums.look`. */
  look(rows: Uint32Array): Uint32Array {
    return this.query.look(rows);
  }

  /** Nobody asks any more. */
  end(): void {
    this.gatherer.finishAll();
    this.gatherer.end();
  }

  /** Bytes of the arrays. */
  bytes(): number {
    return this.pages.bytes.length + this.lists.bytes();
  }

  /** A copy without the entries of removed postings. @param moved is told each slot's new number, in order */
  renumbered(moved: (slot: number) => void): SideIndex {
    const fresh = new SideIndex(this.gathererFor);
    fresh.moves = this.moves + 1;
    const place = new Int32Array(this.slots).fill(-1);
    for (let slot = 0; slot < this.slots; slot++) {
      const kind = this.columns.kindOf(slot);
      if (kind === NOBODY) continue;
      place[slot] = fresh.columns.add(fresh.kindOf(this.kinds[kind] as number), this.columns.broadOf(slot));
      moved(slot);
    }
    for (const [key, bit] of this.broadBits) fresh.broadBits.set(key, bit);
    for (const [from, into] of [
      [this.markLists, fresh.markLists],
      [this.wordLists, fresh.wordLists],
    ] as const)
      for (const [key, list] of from) {
        if (list < 0) {
          into.set(key, list);
          continue;
        }
        const copy = fresh.listOf(into, key);
        this.lists.each(list, (slot, worth) => {
          const at = place[slot] as number;
          if (at >= 0) fresh.lists.add(copy, at, worth);
        });
      }
    return fresh;
  }

  private sums(): QuerySums {
    return new QuerySums(this.pages, this.lists, this.columns);
  }

  private read(sums: QuerySums, { reach, pointsOf }: Looking, depths: readonly number[]): void {
    sums.setWorths(this.kinds.map((bits) => pointsOf(bits)));
    sums.begin(depths, reach.required.length);
    this.readMarks(sums, reach);
    this.readWords(sums, reach.text);
  }

  /** Whatever is under way is finished, and not good any more. */
  private move(): void {
    this.gatherer.finishAll();
    this.moves++;
  }

  private finish(sums: QuerySums): void {
    this.gatherer.finish(sums.awaits);
  }

  private readMarks(sums: QuerySums, { asks, required }: Reach): void {
    asks.forEach((alternatives, ask) => {
      const counting = alternatives.length === 1 ? undefined : ask + 1;
      const broad = this.broadAmong(alternatives);
      const isAll = broad.length === 1 && !alternatives.some(({ key }) => this.markLists.has(key));
      for (const { bits, factor } of broad) sums.readBroad(bits, factor, isAll ? 0 : ask + 1);
      for (const { key, factor } of alternatives) {
        const list = this.markLists.get(key);
        if (list === undefined) continue;
        const alone = required.includes(key) ? 'required' : 'mark';
        sums.read(list, factor, counting ?? alone);
      }
    });
  }

  /** Those with a bit, together as long as they count the same. */
  private broadAmong(alternatives: readonly Alternative[]): { bits: number; factor: number }[] {
    const together: { bits: number; factor: number }[] = [];
    for (const { key, factor } of alternatives) {
      const bit = this.broadBits.get(key);
      if (bit === undefined) continue;
      const last = together.at(-1);
      if (last?.factor === factor) last.bits |= bit;
      else together.push({ bits: bit, factor });
    }
    return together;
  }

  /** 0 where there are too many. */
  private bitOf(key: number): number {
    const bit = this.broadBits.get(key);
    if (bit !== undefined || this.broadBits.size === MOST_BROAD) return bit ?? 0;
    this.broadBits.set(key, 1 << this.broadBits.size);
    return 1 << (this.broadBits.size - 1);
  }

  /** The heaviest words that fit into what a query may read. */
  private readWords(sums: QuerySums, text: TextVector): void {
    const { words, listsOfWords } = this;
    for (let i = 0; i < text.features; i++) {
      const list = this.wordLists.get(keyAt(text, i)) ?? -1;
      listsOfWords[i] = list;
      words[i] = list < 0 ? 0 : (Math.round(weightAt(text, i) * WEIGHT_ONE) << PLACE_BITS) | i;
    }
    const byWeight = words.subarray(0, text.features).sort();
    let room = Math.max(MOST_WORD_ENTRIES, this.slots / POSTINGS_PER_WORD_ENTRY);
    for (let at = byWeight.length - 1; at >= 0 && byWeight[at] !== 0; at--) {
      const place = (byWeight[at] as number) & (MOST_FEATURES - 1);
      const list = listsOfWords[place] as number;
      const cost = this.lists.length(list);
      if (cost > room) continue;
      room -= cost;
      sums.read(list, weightAt(text, place) * WORD_WORTH_ONE, 'word');
    }
  }

  private kindOf(factorBits: number): number {
    let kind = this.kindsByBits[factorBits] as number;
    if (kind === NOBODY) {
      kind = Math.max(NOBODY + 1, this.kinds.length);
      this.kinds[kind] = factorBits;
      this.kindsByBits[factorBits] = kind;
    }
    return kind;
  }

  private addWord(key: number, slot: number, weight: number): void {
    const list = this.listOf(this.wordLists, key);
    if (list < 0) return;
    this.lists.add(list, slot, Math.min(1, weight / WORD_WORTH_ONE));
    const length = this.lists.length(list);
    if (length > COMMON_FROM && length * COMMON_SHARE > this.slots) {
      this.lists.drop(list);
      this.wordLists.set(key, -1);
    }
  }

  private listOf(lists: Map<number, number>, key: number): number {
    let list = lists.get(key);
    if (list === undefined) lists.set(key, (list = this.lists.open()));
    return list;
  }
}
