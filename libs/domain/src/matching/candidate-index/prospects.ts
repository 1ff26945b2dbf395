import type { Pages } from './pages.js';

/** Standings by rank: of several hard conditions the highest decides. */
export const PASSED = 0;
export const TO_VERIFY = 1;
export const EXCLUDED = 2;
/** Given to nobody by a rule: points so few that hardly anybody would be kept. */
export const UNLIKELY = 3;

const FIRST_ROOM = 1024;
/** Bytes of a row: points and text, a slot, a standing. */
const WIDTH = 8 + 8 + 4 + 1;

/** Some slots and what is made of them, in columns of linear memory that every query fills anew: good until the next one. */
export class Prospects {
  count = 0;
  slots: Uint32Array;
  points: Float64Array;
  /** Of the points, those of the likeness of the texts. */
  text: Float64Array;
  /** `PASSED`, `TO_VERIFY`, `EXCLUDED` or `UNLIKELY`. */
  standings: Uint8Array;
  private at = 0;
  private room = 0;

  constructor(private readonly pages: Pages) {
    this.widen(FIRST_ROOM);
  }

  /* Where the columns begin, in bytes. */
  get pointsAt(): number {
    return this.at;
  }
  get slotsAt(): number {
    return this.at + this.room * 16;
  }
  get standingsAt(): number {
    return this.at + this.room * 20;
  }

  clear(): void {
    this.count = 0;
  }

  add(slot: number, points: number, text: number, standing: number): void {
    if (this.count === this.room) this.widen(this.room * 2);
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

  /** Whoever breaks no condition and comes to fewer points is `UNLIKELY`. */
  giveUp(floor: number): void {
    for (let row = 0; row < this.count; row++)
      if (this.standings[row] !== EXCLUDED && (this.points[row] as number) < floor)
        this.standings[row] = UNLIKELY;
  }

  private widen(room: number): void {
    const { pages, slots, points, text, standings, at } = this;
    const before = this.room;
    this.at = pages.takeBytes(room * WIDTH);
    this.room = room;
    const { buffer } = pages.memory;
    this.points = new Float64Array(buffer, this.pointsAt, room);
    this.text = new Float64Array(buffer, this.at + room * 8, room);
    this.slots = new Uint32Array(buffer, this.slotsAt, room);
    this.standings = new Uint8Array(buffer, this.standingsAt, room);
    if (before === 0) return;
    this.slots.set(slots);
    this.points.set(points);
    this.text.set(text);
    this.standings.set(standings);
    pages.giveBytes(at, before * WIDTH);
  }
}
