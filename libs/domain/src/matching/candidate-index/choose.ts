import type { ConstraintId, Outcome } from '../pair.js';
import { EXCLUDED, PASSED, TO_VERIFY, type Prospects } from './prospects.js';

/** Shares of what is handed out that go to those that pass every hard condition, and to those that break one. */
export const PASSING_SHARE = 0.38;
const BROKEN_SHARE = 0.15;

/** Points that differ by less are equal. */
const STEPS_PER_POINT = 2 ** 18;

/**
 * The likeliest, best first, equal ones by their ids. A share of them passes every hard condition, however few points they have, since
 * these are shown first; another breaks one, since people are told what stands in the way.
 */
export function choose<E extends { readonly id: string }>(
  prospects: Prospects,
  limit: number,
  at: (slot: number) => E,
): E[] {
  const { count, slots, standings } = prospects;
  const order = new BestFirst(prospects, (row) => at(slots[row] as number).id);
  const { chosen } = columnsFor(count);
  chosen.fill(0, 0, count);
  let room = limit;
  const take = (best: number, worst: number, most: number): void => {
    for (let place = 0; place < count && most >= 1 && room >= 1; place++) {
      const standing = standings[order.rows[place] as number] as number;
      if (chosen[place] === 1 || standing < best || standing > worst) continue;
      const first = order.settle(place);
      if (first >= 0) {
        place = first - 1; // nobody of these was chosen yet
        continue;
      }
      chosen[place] = 1;
      most--;
      room--;
    }
  };
  take(PASSED, PASSED, limit * PASSING_SHARE);
  take(EXCLUDED, EXCLUDED, limit * BROKEN_SHARE);
  take(PASSED, TO_VERIFY, limit);
  take(PASSED, EXCLUDED, limit);
  const best: E[] = [];
  for (let place = 0; place < count; place++)
    if (chosen[place] === 1) best.push(at(slots[order.rows[place] as number] as number));
  return best;
}

/** Prospects in the order of their points. Equal ones are put in the order of their ids when one of them is to be taken: few ever are. */
class BestFirst {
  readonly rows: Uint32Array;
  private readonly count: number;
  /** For each place, where its stretch of equals begins. */
  private readonly firsts: Uint32Array;
  private readonly settled: Uint8Array;

  constructor(
    { count, points }: Prospects,
    private readonly idOf: (row: number) => string,
  ) {
    const { steps, firsts, settled } = columnsFor(count);
    for (let row = 0; row < count; row++) steps[row] = Math.round((points[row] as number) * STEPS_PER_POINT);
    this.count = count;
    this.rows = mostFirst(steps, count);
    this.firsts = firsts;
    this.settled = settled.fill(0, 0, count);
    firsts[0] = 0;
    for (let place = 1; place < count; place++) {
      const isEqual = steps[this.rows[place] as number] === steps[this.rows[place - 1] as number];
      this.firsts[place] = isEqual ? (this.firsts[place - 1] as number) : place;
    }
  }

  /** @returns where those that equal the one at this place begin, if they were put in order just now; −1 if they stand as they stood */
  settle(place: number): number {
    const first = this.firsts[place] as number;
    if (this.settled[first] === 1) return -1;
    this.settled[first] = 1;
    let end = place + 1;
    while (end < this.count && this.firsts[end] === first) end++;
    if (end - first === 1) return -1;
    this.rows.subarray(first, end).sort((a, b) => (this.idOf(a) < this.idOf(b) ? -1 : 1));
    return first;
  }
}

/** What a hard condition makes of a pair. 2B and 2C that do not miss each other are not worth a word. */
export function standingBy(outcome: Outcome, constraint: ConstraintId | undefined): number {
  if (!constraint) return PASSED;
  if (outcome === 'broken') return EXCLUDED;
  return outcome === 'pass' || constraint === 'market' ? PASSED : TO_VERIFY;
}

/** Rounds of so many bits sort steps of up to 512 points. */
const BITS = 9;
const ROUNDS = 3;

/** Rows by their steps. They are counted digit by digit, which for so few digits is quicker than comparing them. */
function mostFirst(steps: Uint32Array, count: number): Uint32Array {
  const digits = 1 << BITS;
  const columns = columnsFor(count);
  const { places } = columns;
  let { rows, into } = columns;
  for (let row = 0; row < count; row++) rows[row] = row;
  for (let round = 0; round < ROUNDS; round++) {
    const digitOf = (row: number): number => ((steps[row] as number) >>> (round * BITS)) & (digits - 1);
    places.fill(0);
    for (let row = 0; row < count; row++) places[digitOf(row)] = (places[digitOf(row)] as number) + 1;
    for (let digit = digits - 1, at = 0; digit >= 0; digit--) {
      const counted = places[digit] as number;
      places[digit] = at;
      at += counted;
    }
    for (let i = 0; i < count; i++) {
      const row = rows[i] as number;
      const at = places[digitOf(row)] as number;
      places[digitOf(row)] = at + 1;
      into[at] = row;
    }
    [rows, into] = [into, rows];
  }
  return rows;
}

const madeFor = (rows: number) => ({
  steps: new Uint32Array(rows),
  rows: new Uint32Array(rows),
  into: new Uint32Array(rows),
  firsts: new Uint32Array(rows),
  settled: new Uint8Array(rows),
  chosen: new Uint8Array(rows),
  places: new Uint32Array(1 << BITS),
});
let COLUMNS = madeFor(1024);

/** Columns that each choice fills anew: arrays of their own cost more than what is done with them. */
function columnsFor(rows: number): typeof COLUMNS {
  if (COLUMNS.rows.length < rows) COLUMNS = madeFor(rows * 2);
  return COLUMNS;
}
