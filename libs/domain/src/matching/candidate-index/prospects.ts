import { grown } from './posting-lists.js';

/** Standings by rank: of several hard conditions the highest decides. */
export const PASSED = 0;
export const TO_VERIFY = 1;
export const EXCLUDED = 2;

/** Quantized worths may add up to a little more than a hundred. */
const MOST_POINTS = 201;
/** Points are told apart so finely when the best are parted from the rest. */
const STEPS_PER_POINT = 20;

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
  private others?: Prospects;

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

  /** Keeps those of the most points, and whoever stands in the same step as the last of them. @returns the others, good until the next time */
  partBest(most: number): Prospects {
    this.others ??= new Prospects();
    this.others.clear();
    if (this.count <= most) return this.others;
    const { count, points } = this;
    const steps = new Uint32Array(MOST_POINTS * STEPS_PER_POINT);
    const stepOf = (row: number): number => Math.floor((points[row] as number) * STEPS_PER_POINT);
    for (let row = 0; row < count; row++) steps[stepOf(row)] = (steps[stepOf(row)] as number) + 1;
    let floor = steps.length - 1;
    for (let above = steps[floor] as number; above < most; above += steps[floor] as number) floor--;
    this.keep((row) => stepOf(row) >= floor, this.others);
    return this.others;
  }

  passing(): number {
    let passing = 0;
    for (let row = 0; row < this.count; row++) if (this.standings[row] === PASSED) passing++;
    return passing;
  }

  keepPassing(): void {
    this.keep((row) => this.standings[row] === PASSED);
  }

  append(others: Prospects): void {
    for (let row = 0; row < others.count; row++) this.take(others, row);
  }

  private keep(isKept: (row: number) => boolean, others?: Prospects): void {
    const { count } = this;
    this.count = 0;
    for (let row = 0; row < count; row++) (isKept(row) ? this : others)?.take(this, row);
  }

  private take(from: Prospects, row: number): void {
    const standing = from.standings[row] as number;
    this.add(
      from.slots[row] as number,
      from.points[row] as number,
      from.text[row] as number,
      from.met[row] as number,
    );
    this.standings[this.count - 1] = standing;
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
