import { FACTORS } from '../factors/factors.js';
import { WEIGHT_ONE, type TextVector } from '../text/vector.js';
import type { Findable } from './findable.js';
import { grown, PostingLists, unitOf, type Cursor } from './posting-lists.js';
import type { Reach } from './reach.js';
import { SharedSubject, Steps } from './shared-subject.js';
import { likenessStep, TextWorth } from './text-worth.js';

/** A word in more than an eighth of all postings finds nobody: its list is given up, once it is long enough to cost. */
const COMMON_SHARE = 8;
const COMMON_FROM = 4_096;
/** Entries of words that a query reads at most, heaviest words first. */
const MOST_WORD_ENTRIES = 40_000;
/** The heaviest feature of a text weighs about this much: worths of words use the whole byte. */
const WORD_WORTH_ONE = 0.5;
/** Slots by whose units it is guessed how high the best stand; the guess takes in more than are wanted, lest all be looked at twice. */
const SAMPLE = 4_096;
const SAMPLE_MARGIN = 1.5;
const SAMPLE_EXTRA = 8;
/** What a unit of a share is worth is kept with so many bits behind the point. */
const SHARE_BITS = 14;
/** Slots that are summed up together: what a query counts of so many fits into 48 kB, the nearest cache of a processor. */
const STRETCH = 8_192;

interface Reading {
  readonly cursor: Cursor;
  readonly unit: number;
}

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
  /** Of the query at hand, by slots: what is shared, in units; required marks that are there; likeness of the texts. */
  private units = new Uint16Array(1024);
  private met = new Uint8Array(1024);
  private words = new Uint16Array(1024);
  private readonly textWorth = new TextWorth();
  private readonly steps = new Steps();
  private shared = new SharedSubject(1024);
  private seen = new Uint8Array(1024);

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
    this.textWorth.meet(factorBits);
    for (const { key, worth } of marks) this.lists.add(this.listOf(this.markLists, key), slot, worth);
    for (let i = text.from; i < text.to; i++)
      this.addWord(text.keys[i] as number, slot, (text.weights[i] as number) / WEIGHT_ONE);
    return slot;
  }

  remove(slot: number): void {
    this.dead += this.alive[slot] as number;
    this.alive[slot] = 0;
  }

  /** The slots that share most of the subject, `most` and whoever equals the last of them; none that shares nothing. */
  likeliest(reach: Reach, pointsOf: PointsOf, most: number): SharedSubject {
    const shares = new Int32Array(1 << FACTORS.length);
    for (const bits of this.textWorth.met()) {
      const { marks, text } = pointsOf(bits);
      shares[bits] = Math.ceil((marks / 100) * (1 << SHARE_BITS));
      this.textWorth.set(bits, text);
    }
    this.gather(reach, shares);
    return this.best(most);
  }

  /** Of the query at hand: as `likeliest`, of another number. What was given back before is gone. */
  best(most: number): SharedSubject {
    const { shared, used } = this;
    let floor = used > SAMPLE ? this.guess(most) : 1;
    this.above(floor);
    if (shared.count < most && floor > 1) this.above((floor = 1));
    shared.keepFrom(Math.max(floor, shared.floorOf(most)));
    return shared;
  }

  /** Of the query at hand: what the likeness of the texts adds to a slot's units. */
  textUnitsOf(slot: number): number {
    const units = this.textWorth.of(this.factorBits[slot] as number);
    return units[likenessStep(this.words[slot] as number)] as number;
  }

  /** Of the query at hand: how many of the required marks a slot has in full. */
  metBy(slot: number): number {
    return this.met[slot] as number;
  }

  /** Bytes of the arrays. */
  bytes(): number {
    return this.lists.bytes() + this.alive.length * 14;
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
      fresh.textWorth.meet(this.factorBits[slot] as number);
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

  /**
   * Fills `units` with what each slot comes to, `met` with how many required marks are there, and `words` with the likeness of the texts. A
   * few thousand slots at a time, of all lists, so that their sums stay next to the processor.
   */
  private gather(reach: Reach, shares: Int32Array): void {
    const { lists, units, words, seen, met, used } = this;
    const { marks, alternatives, required, texts } = this.cursors(reach);
    units.fill(0, 0, used);
    words.fill(0, 0, used);
    seen.fill(0, 0, used);
    met.fill(0, 0, used);
    for (let from = 0; from < used; from += STRETCH) {
      const until = Math.min(used, from + STRETCH);
      for (const { cursor, unit } of marks) lists.sumInto(units, cursor, unit, until);
      for (const { cursor, unit, ask } of alternatives)
        lists.sumFirstInto(units, cursor, unit, until, seen, ask);
      for (const cursor of required) lists.countFull(met, cursor, until);
      for (const { cursor, unit } of texts) lists.sumInto(words, cursor, unit, until);
      this.total(from, until, shares);
    }
  }

  /** Where a query begins to read: marks that stand alone, those of which one of several counts, required ones, words. */
  private cursors({ asks, required, text }: Reach) {
    const marks: Reading[] = [];
    const alternatives: (Reading & { readonly ask: number })[] = [];
    const cursorOf = (key: number): Cursor | undefined => {
      const list = this.markLists.get(key);
      return list === undefined ? undefined : this.lists.cursor(list);
    };
    asks.forEach((some, ask) => {
      for (const { key, factor } of some) {
        const cursor = cursorOf(key);
        if (!cursor) continue;
        const reading = { cursor, unit: unitOf(factor) };
        if (some.length === 1) marks.push(reading);
        else alternatives.push({ ...reading, ask: ask + 1 });
      }
    });
    return {
      marks,
      alternatives,
      required: required.flatMap((key) => cursorOf(key) ?? []),
      texts: this.wordsFor(text).map(({ list, weight }): Reading => ({
        cursor: this.lists.cursor(list),
        unit: unitOf(weight * WORD_WORTH_ONE),
      })),
    };
  }

  /** Makes of what is shared what it is worth to each slot. */
  private total(from: number, until: number, shares: Int32Array): void {
    const { factorBits, textWorth, units, words } = this;
    let bits = -1;
    let share = 0;
    let texts = textWorth.of(bits);
    for (let slot = from; slot < until; slot++) {
      if (factorBits[slot] !== bits) {
        bits = factorBits[slot] as number;
        share = shares[bits] as number;
        texts = textWorth.of(bits);
      }
      const text = texts[likenessStep(words[slot] as number)] as number;
      units[slot] = (((units[slot] as number) * share) >>> SHARE_BITS) + text;
    }
  }

  /** The heaviest words that fit into what a query may read. */
  private wordsFor({
    keys,
    weights,
    from,
    to,
  }: TextVector): { readonly list: number; readonly weight: number }[] {
    const all: { list: number; weight: number }[] = [];
    for (let i = from; i < to; i++) {
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
  private guess(most: number): number {
    const { used, steps, units } = this;
    steps.clear();
    const stride = Math.floor(used / SAMPLE);
    for (let slot = 0; slot < used; slot += stride) steps.add(units[slot] as number);
    return Math.max(1, steps.floorOf((most / stride) * SAMPLE_MARGIN + SAMPLE_EXTRA));
  }

  /** Fills `shared` with whoever comes to so many units. */
  private above(floor: number): void {
    const { used, alive, units, shared } = this;
    const { slots, units: shares } = shared;
    let count = 0;
    for (let slot = 0; slot < used; slot++) {
      if ((units[slot] as number) < floor || alive[slot] === 0) continue;
      slots[count] = slot;
      shares[count] = units[slot] as number;
      count++;
    }
    shared.count = count;
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
    this.units = new Uint16Array(size);
    this.met = new Uint8Array(size);
    this.words = new Uint16Array(size);
    this.seen = new Uint8Array(size);
    this.shared = new SharedSubject(size);
  }
}
