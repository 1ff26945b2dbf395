import { keyAt, WEIGHT_ONE, type TextVector } from './vector.js';

/** Of 256 features at most one slot in sixty is taken: what is not shared is nearly always told by one look. */
const SLOTS = 1 << 14;
const LAST = SLOTS - 1;

/**
 * Cosine of text vectors, one of which is kept laid out as a hash table: a batch compares one posting with many. Sums of whole
 * numbers are exact in any order, so it does not matter which of the two that is.
 */
export class Likeness {
  private laid?: TextVector;
  private before?: TextVector;
  private keys = new Int32Array(SLOTS);
  private weights = new Uint16Array(SLOTS);
  /** A bit for each slot that is taken: two kilobytes, which stay where the processor is quickest. */
  private taken = new Uint32Array(SLOTS >>> 5);

  /** In [0, 1]; 0 if either text is empty. */
  of(a: TextVector, b: TextVector): number {
    if (this.laid !== a && this.laid !== b) {
      // Whichever was there last time too is the one that stays.
      this.lay(this.before === b ? b : a);
    }
    this.before = b;
    const { low, high, weights, from, to } = this.laid === a ? b : a;
    const { keys: laidKeys, weights: laidWeights, taken } = this;
    let sum = 0;
    for (let i = from; i < to; i++) {
      const half = low[i] as number;
      let slot = (half >>> 1) & LAST;
      if ((((taken[slot >>> 5] as number) >>> (slot & 31)) & 1) === 0) continue;
      const key = ((high[i] as number) << 16) | half;
      let there = laidKeys[slot] as number;
      while (there !== key && there !== 0) there = laidKeys[(slot = (slot + 1) & LAST)] as number;
      if (there !== 0) sum += (weights[i] as number) * (laidWeights[slot] as number);
    }
    return Math.min(1, sum / (WEIGHT_ONE * WEIGHT_ONE));
  }

  private lay(vector: TextVector): void {
    const { weights, from, to } = vector;
    this.keys.fill(0);
    this.taken.fill(0);
    for (let i = from; i < to; i++) {
      const key = keyAt(vector, i);
      let slot = (key >>> 1) & LAST;
      while (this.keys[slot] !== 0) slot = (slot + 1) & LAST;
      this.keys[slot] = key;
      this.weights[slot] = weights[i] as number;
      this.taken[slot >>> 5] = (this.taken[slot >>> 5] as number) | (1 << (slot & 31));
    }
    this.laid = vector;
  }
}
