import { ELSEWHERE, keyAt, WEIGHT_ONE, type TextVector } from './vector.js';

/** Of 256 features at most one slot in sixty is taken: what is not shared is nearly always told by one look. */
const SLOTS = 1 << 14;
const LAST = SLOTS - 1;

/** To compare fewer at a time would cost more than one by one. */
const FEW = 4;

type HasText = { readonly text: TextVector };

const cosineOf = (sum: number): number => Math.min(1, sum / (WEIGHT_ONE * WEIGHT_ONE));

/**
 * Cosine of text vectors, one of which is kept laid out as a hash table: a batch compares one posting with many. Sums of whole
 * numbers are exact in any order, so it does not matter which of the two that is, nor who sums them up.
 */
export class Likeness {
  private laid?: TextVector;
  private before?: TextVector;
  private keys = new Int32Array(SLOTS);
  private weights = new Uint16Array(SLOTS);
  /** A bit for each slot that is taken: two kilobytes, which stay where the processor is quickest. */
  private taken = new Uint32Array(SLOTS >>> 5);
  /** What was compared at once, and whose turn it is. */
  private one?: TextVector;
  private others: readonly HasText[] = [];
  private sums = new Uint32Array();
  private turn = 0;

  /** Compares at once, where their memory allows it, what `of` will be asked for next, in this order. Nothing changes but the time it takes. */
  foresee(one: TextVector, others: readonly HasText[]): void {
    const comparer = others[0]?.text.comparer;
    this.others = [];
    if (!comparer || others.length < FEW) return;
    this.sums = comparer.compare(one, others) as typeof this.sums;
    this.one = one;
    this.others = others;
    this.turn = 0;
  }

  /** In [0, 1]; 0 if either text is empty. */
  of(a: TextVector, b: TextVector): number {
    const { others, turn } = this;
    if (turn < others.length && this.one === a && (others[turn] as HasText).text === b) {
      const sum = this.sums[this.turn++] as number;
      if (sum !== ELSEWHERE) return cosineOf(sum);
    }
    return cosineOf(this.sumOf(a, b));
  }

  private sumOf(a: TextVector, b: TextVector): number {
    if (this.laid !== a && this.laid !== b) {
      // Whichever was there last time too is the one that stays.
      this.lay(this.before === b ? b : a);
    }
    this.before = b;
    const { numbers, at, features } = this.laid === a ? b : a;
    const { keys, weights, taken } = this;
    let sum = 0;
    for (let i = at; i < at + features; i++) {
      const half = numbers[i] as number;
      let slot = (half >>> 1) & LAST;
      if ((((taken[slot >>> 5] as number) >>> (slot & 31)) & 1) === 0) continue;
      const key = ((numbers[i + features] as number) << 16) | half;
      let there = keys[slot] as number;
      while (there !== key && there !== 0) there = keys[(slot = (slot + 1) & LAST)] as number;
      if (there !== 0) sum += (numbers[i + 2 * features] as number) * (weights[slot] as number);
    }
    return sum;
  }

  private lay(vector: TextVector): void {
    const { numbers, at, features } = vector;
    this.keys.fill(0);
    this.taken.fill(0);
    for (let i = 0; i < features; i++) {
      const key = keyAt(vector, i);
      let slot = (key >>> 1) & LAST;
      while (this.keys[slot] !== 0) slot = (slot + 1) & LAST;
      this.keys[slot] = key;
      this.weights[slot] = numbers[at + 2 * features + i] as number;
      this.taken[slot >>> 5] = (this.taken[slot >>> 5] as number) | (1 << (slot & 31));
    }
    this.laid = vector;
  }
}
