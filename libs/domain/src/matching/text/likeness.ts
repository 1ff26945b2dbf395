import { WEIGHT_ONE, type TextVector } from './vector.js';

/**
 * Cosine of text vectors, one of which is kept laid out as a hash table: a batch compares one posting with many. Sums of whole
 * numbers are exact in any order, so it does not matter which of the two that is.
 */
export class Likeness {
  private laid?: TextVector;
  private before?: TextVector;
  private keys = new Int32Array(1024);
  private weights = new Uint16Array(1024);

  /** In [0, 1]; 0 if either text is empty. */
  of(a: TextVector, b: TextVector): number {
    if (this.laid !== a && this.laid !== b) {
      // Whichever was there last time too is the one that stays.
      this.lay(this.before === b ? b : a);
    }
    this.before = b;
    const { keys, weights } = this.laid === a ? b : a;
    const mask = this.keys.length - 1;
    let sum = 0;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as number;
      let slot = (key >>> 1) & mask;
      for (let there = this.keys[slot] as number; there !== 0; there = this.keys[slot] as number) {
        if (there === key) {
          sum += (weights[i] as number) * (this.weights[slot] as number);
          break;
        }
        slot = (slot + 1) & mask;
      }
    }
    return Math.min(1, sum / (WEIGHT_ONE * WEIGHT_ONE));
  }

  private lay(vector: TextVector): void {
    const { keys, weights } = vector;
    let size = 1024;
    while (size < keys.length * 4) size *= 2;
    if (this.keys.length === size) this.keys.fill(0);
    else {
      this.keys = new Int32Array(size);
      this.weights = new Uint16Array(size);
    }
    const mask = size - 1;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as number;
      let slot = (key >>> 1) & mask;
      while (this.keys[slot] !== 0) slot = (slot + 1) & mask;
      this.keys[slot] = key;
      this.weights[slot] = weights[i] as number;
    }
    this.laid = vector;
  }
}
