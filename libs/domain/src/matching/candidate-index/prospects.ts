import { grown } from './posting-lists.js';

/** Standings by rank: of several hard conditions the highest decides. */
export const PASSED = 0;
export const TO_VERIFY = 1;
export const EXCLUDED = 2;

/** Some slots and what is made of them, in columns that every query fills anew: good until the next one. */
export class Prospects {
  count = 0;
  slots = new Uint32Array(1024);
  points = new Float64Array(1024);
  /** Of the points, those of the likeness of the texts. */
  text = new Float64Array(1024);
  /** `PASSED`, `TO_VERIFY` or `EXCLUDED`. */
  standings = new Uint8Array(1024);

  clear(): void {
    this.count = 0;
  }

  add(slot: number, points: number, text: number, standing: number): void {
    if (this.count === this.slots.length) this.widen();
    const at = this.count++;
    this.slots[at] = slot;
    this.points[at] = points;
    this.text[at] = text;
    this.standings[at] = standing;
  }

  passing(): number {
    let passing = 0;
    for (let row = 0; row < this.count; row++) if (this.standings[row] === PASSED) passing++;
    return passing;
  }

  private widen(): void {
    const size = this.slots.length * 2;
    this.slots = grown(this.slots, new Uint32Array(size));
    this.points = grown(this.points, new Float64Array(size));
    this.text = grown(this.text, new Float64Array(size));
    this.standings = grown(this.standings, new Uint8Array(size));
  }
}
