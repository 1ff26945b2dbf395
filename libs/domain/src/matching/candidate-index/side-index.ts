import { FACTORS } from '../factors/factors.js';
import { calibrated } from '../joints/text-joint.js';
import { WEIGHT_ONE, type TextVector } from '../text/vector.js';
import type { Findable } from './findable.js';
import { grown, PostingLists, SUM_ONE, type BestOfAsk } from './posting-lists.js';
import { Prospects } from './prospects.js';
import type { Reach } from './reach.js';

/** A word in more than an eighth of all postings finds nobody: its list is given up, once it is long enough to cost. */
const COMMON_SHARE = 8;
const COMMON_FROM = 4_096;
/** Entries of words that a query reads at most, heaviest words first. */
const MOST_WORD_ENTRIES = 40_000;
/** The heaviest feature of a text weighs about this much: worths of words use the whole byte. */
const WORD_WORTH_ONE = 0.5;
/** Points of a posting are counted in whole units, `SUM_ONE` for all hundred, and told apart by steps of sixteen units, a twentieth of a point. */
const UNIT = 100 / SUM_ONE;
const STEP_BITS = 4;
const STEPS = (2 * SUM_ONE) >> STEP_BITS;
/** Slots by whose units it is guessed how high the best stand; the guess takes in more than are wanted, lest all be looked at twice. */
const SAMPLE = 4_096;
const SAMPLE_MARGIN = 1.5;
const SAMPLE_EXTRA = 8;
/** What a unit of a share is worth is kept with so many bits behind the point. */
const SHARE_BITS = 14;
/** The scorer's calibration of a likeness, as a table. Quantized worths may add up to a little more than 1. */
const LIKENESS_BITS = 5;
const LIKENESS_STEPS = SUM_ONE >> LIKENESS_BITS;
const LIKENESS = Float64Array.from({ length: 2 * LIKENESS_STEPS + 1 }, (_, step) =>
  calibrated(Math.min(1, step / LIKENESS_STEPS)),
);
const MOST_TABLES = 512;
/** Rounded up: what is there never comes to nothing. */
const likenessStep = (sum: number): number => (sum + (1 << LIKENESS_BITS) - 1) >>> LIKENESS_BITS;

/** What a posting with these factor bits makes of a share of its subject, and of its text, in points. */
export type PointsOf = (factorBits: number) => { readonly marks: number; readonly text: number };

/**
 * Postings of one side behind inverted lists of their marks and words. Slots are given out in order and never again until
 * `renumbered`; a removed posting leaves its entries behind, which then count for nobody.
 */
export class SideIndex {
  private readonly lists = new PostingLists();
  private readonly markLists = new Map<number, number>();
  /** −1: given up as common. */
  private readonly wordLists = new Map<number, number>();
  private used = 0;
  private dead = 0;
  private alive = new Uint8Array(1024);
  private factorBits = new Uint8Array(1024);
  private subject = new Uint16Array(1024);
  private met = new Uint8Array(1024);
  private words = new Uint16Array(1024);
  /** The sets of factors that any posting here asks for, and what a query's text is worth to each, in units by steps of likeness. */
  private readonly textUnits: (Uint16Array | undefined)[] = [];
  /** Such tables by what the whole text is worth: weights give few such worths, and hardly ever others. */
  private readonly tables = new Map<number, Uint16Array>();
  private readonly steps = new Uint32Array(STEPS);
  private readonly found = new Prospects();
  private best: BestOfAsk = { ask: 0, asks: new Int32Array(1024), held: new Uint16Array(1024) };

  /** Slots that a scan walks over, and how many of these are removed postings. */
  get slots(): number {
    return this.used;
  }
  get removed(): number {
    return this.dead;
  }

  /** @returns its slot */
  add({ marks, text, factorBits }: Findable): number {
    if (this.used === this.alive.length) this.widen();
    const slot = this.used++;
    this.alive[slot] = 1;
    this.factorBits[slot] = factorBits;
    this.meet(factorBits);
    for (const { key, worth } of marks) this.lists.add(this.listOf(this.markLists, key), slot, worth);
    for (let i = 0; i < text.keys.length; i++)
      this.addWord(text.keys[i] as number, slot, (text.weights[i] as number) / WEIGHT_ONE);
    return slot;
  }

  remove(slot: number): void {
    this.dead += this.alive[slot] as number;
    this.alive[slot] = 0;
  }

  /** The slots that share most of the subject, at most `most` and ties, in order of slots; none that shares nothing. */
  prospects(reach: Reach, pointsOf: PointsOf, most: number): Prospects {
    this.gather(reach);
    const shares = new Int32Array(1 << FACTORS.length);
    this.textUnits.forEach((_, bits) => {
      const { marks, text } = pointsOf(bits);
      shares[bits] = Math.ceil((marks / 100) * (1 << SHARE_BITS));
      this.textUnits[bits] = this.tableOf(text);
    });
    const { found, used } = this;
    const guess = used > SAMPLE ? this.guess(shares, most) : 1;
    this.above(guess, shares);
    if (found.count < most && guess > 1) this.above(1, shares);
    found.partBest(most);
    return found;
  }

  /** Bytes of the arrays. */
  bytes(): number {
    return this.lists.bytes() + this.alive.length * 13;
  }

  /** A copy without the entries of removed postings. @param moved is told each slot's new number, in order */
  renumbered(moved: (slot: number) => void): SideIndex {
    const fresh = new SideIndex();
    const place = new Int32Array(this.used).fill(-1);
    for (let slot = 0; slot < this.used; slot++) {
      if (this.alive[slot] === 0) continue;
      if (fresh.used === fresh.alive.length) fresh.widen();
      fresh.alive[fresh.used] = 1;
      fresh.factorBits[fresh.used] = this.factorBits[slot] as number;
      fresh.meet(this.factorBits[slot] as number);
      place[slot] = fresh.used++;
      moved(slot);
    }
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

  /** Fills `subject` with what is shared, `met` with how many required marks are there, and `words` with the likeness of the texts. */
  private gather({ asks, required, text }: Reach): void {
    const { lists, subject, words, best, met } = this;
    subject.fill(0, 0, this.used);
    words.fill(0, 0, this.used);
    met.fill(0, 0, this.used);
    for (const alternatives of asks) {
      best.ask++;
      for (const { key, factor } of alternatives) {
        const list = this.markLists.get(key);
        if (list === undefined) continue;
        if (alternatives.length === 1) lists.sumInto(subject, list, factor);
        else lists.raiseInto(subject, best, list, factor);
      }
    }
    for (const key of required) {
      const list = this.markLists.get(key);
      if (list !== undefined) lists.countFull(met, list);
    }
    for (const { list, weight } of this.wordsFor(text)) lists.sumInto(words, list, weight * WORD_WORTH_ONE);
  }

  /** The heaviest words that fit into what a query may read. */
  private wordsFor({ keys, weights }: TextVector): { readonly list: number; readonly weight: number }[] {
    const all: { list: number; weight: number }[] = [];
    for (let i = 0; i < keys.length; i++) {
      const list = this.wordLists.get(keys[i] as number);
      if (list !== undefined && list >= 0) all.push({ list, weight: (weights[i] as number) / WEIGHT_ONE });
    }
    all.sort((a, b) => b.weight - a.weight || a.list - b.list);
    let room = MOST_WORD_ENTRIES;
    return all.filter(({ list }) => {
      const cost = this.lists.length(list);
      if (cost > room) return false;
      room -= cost;
      return true;
    });
  }

  /** Units that likely a little more than `most` slots come to, by a sample. */
  private guess(shares: Int32Array, most: number): number {
    const { used, steps } = this;
    steps.fill(0);
    const stride = Math.floor(used / SAMPLE);
    for (let slot = 0; slot < used; slot += stride) {
      const step = this.units(slot, shares) >>> STEP_BITS;
      steps[step] = (steps[step] as number) + 1;
    }
    const wanted = (most / stride) * SAMPLE_MARGIN + SAMPLE_EXTRA;
    let step = STEPS - 1;
    for (let above = steps[step] as number; step > 0 && above < wanted; above += steps[step] as number)
      step--;
    return Math.max(1, step << STEP_BITS);
  }

  private units(slot: number, shares: Int32Array): number {
    const bits = this.factorBits[slot] as number;
    const share = (this.subject[slot] as number) * (shares[bits] as number);
    const text = this.textUnits[bits]?.[likenessStep(this.words[slot] as number)] ?? 0;
    return (share >>> SHARE_BITS) + text;
  }

  /** Fills `found`. The one loop over everything: no calls, no divisions, nothing written but what is found. @param floor in units */
  private above(floor: number, shares: Int32Array): void {
    const { used, alive, subject, words, met, factorBits, textUnits, found } = this;
    found.clear();
    let bits = -1;
    let share = 0;
    let texts = new Uint16Array(0);
    for (let slot = 0; slot < used; slot++) {
      if (factorBits[slot] !== bits) {
        bits = factorBits[slot] as number;
        share = shares[bits] as number;
        texts = textUnits[bits] as Uint16Array<ArrayBuffer>;
      }
      const text = texts[((words[slot] as number) + (1 << LIKENESS_BITS) - 1) >>> LIKENESS_BITS] as number;
      const units = (((subject[slot] as number) * share) >>> SHARE_BITS) + text;
      if (units >= floor && alive[slot] === 1)
        found.add(slot, units * UNIT, text * UNIT, met[slot] as number);
    }
  }

  private meet(factorBits: number): void {
    this.textUnits[factorBits] ??= this.tableOf(0);
  }

  private tableOf(text: number): Uint16Array {
    let table = this.tables.get(text);
    if (!table) {
      if (this.tables.size >= MOST_TABLES) this.tables.clear();
      table = Uint16Array.from(LIKENESS, (likeness) => Math.ceil((likeness * text) / UNIT));
      this.tables.set(text, table);
    }
    return table;
  }

  private addWord(key: number, slot: number, weight: number): void {
    const list = this.listOf(this.wordLists, key);
    if (list < 0) return;
    this.lists.add(list, slot, Math.min(1, weight / WORD_WORTH_ONE));
    const length = this.lists.length(list);
    if (length > COMMON_FROM && length * COMMON_SHARE > this.used) {
      this.lists.drop(list);
      this.wordLists.set(key, -1);
    }
  }

  private listOf(lists: Map<number, number>, key: number): number {
    let list = lists.get(key);
    if (list === undefined) lists.set(key, (list = this.lists.open()));
    return list;
  }

  private widen(): void {
    const size = this.alive.length * 2;
    this.alive = grown(this.alive, new Uint8Array(size));
    this.factorBits = grown(this.factorBits, new Uint8Array(size));
    this.subject = new Uint16Array(size);
    this.met = new Uint8Array(size);
    this.words = new Uint16Array(size);
    this.best = { ask: 0, asks: new Int32Array(size), held: new Uint16Array(size) };
  }
}
