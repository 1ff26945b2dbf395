import { grown } from './posting-lists.js';

/** Standings by rank: of several hard conditions the highest decides. */
export const PASSED = 0;
export const TO_VERIFY = 1;
export const EXCLUDED = 2;

/** Quantized worths may add up to a little more than a hundred. */
const MOST_POINTS = 200;

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

  /** Keeps those of the most points, and whoever stands in the same step as the last of them. @param step points */
  keepBest(most: number, step: number): void {
    if (this.count <= most) return;
    const { count, slots, points, text, met } = this;
    const steps = new Uint32Array(Math.ceil(MOST_POINTS / step) + 1);
    const stepOf = (row: number): number => Math.floor((points[row] as number) / step);
    for (let row = 0; row < count; row++) steps[stepOf(row)] = (steps[stepOf(row)] as number) + 1;
    let floor = steps.length - 1;
    for (let above = steps[floor] as number; above < most; above += steps[floor] as number) floor--;
    let kept = 0;
    for (let row = 0; row < count; row++) {
      if (stepOf(row) < floor) continue;
      slots[kept] = slots[row] as number;
      points[kept] = points[row] as number;
      text[kept] = text[row] as number;
      met[kept] = met[row] as number;
      kept++;
    }
    this.count = kept;
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
