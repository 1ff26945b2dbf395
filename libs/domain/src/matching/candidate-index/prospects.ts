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
  /** How many of the required marks are there. */
  met = new Uint8Array(1024);
  /** `PASSED`, `TO_VERIFY` or `EXCLUDED`. */
  standings = new Uint8Array(1024);

  clear(): void {
    this.count = 0;
  }

  add(slot: number, points: number, text: number, met: number): void {
    if (this.count === this.slots.length) this.widen();
    const at = this.count++;
    this.slots[at] = slot;
    this.points[at] = points;
    this.text[at] = text;
    this.met[at] = met;
    this.standings[at] = PASSED;
  }

  private widen(): void {
    const size = this.slots.length * 2;
    this.slots = grown(this.slots, new Uint32Array(size));
    this.points = grown(this.points, new Float64Array(size));
    this.text = grown(this.text, new Float64Array(size));
    this.met = grown(this.met, new Uint8Array(size));
    this.standings = grown(this.standings, new Uint8Array(size));
  }
}
