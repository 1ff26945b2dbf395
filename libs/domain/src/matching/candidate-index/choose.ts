import type { ConstraintId, Outcome } from '../pair.js';
import { EXCLUDED, PASSED, TO_VERIFY, UNLIKELY, type Prospects } from './prospects.js';

/** How many are chosen, at most. */
export interface Shares {
  readonly most: number;
  /** Those that pass every hard condition come first, so many of them: these are shown first. Whoever is unlikely takes what nobody else needs. */
  readonly passing: number;
  /** So many break one, since people are told what stands in the way; without it nobody does. */
  readonly broken?: number;
}

/** Points that differ by less are equal. */
const STEPS_PER_POINT = 2 ** 18;

/**
 * The likeliest, best first; where not all of equal ones are chosen, those whose ids come first. What one share does not need goes to
 * those with the most points.
 */
export function choose<E extends { readonly id: string }>(
  { count, points, slots, standings }: Prospects,
  { most, passing, broken }: Shares,
  at: (slot: number) => E,
): E[] {
  const { steps, chosen, equals } = columnsFor(count);
  for (let row = 0; row < count; row++) steps[row] = Math.round((points[row] as number) * STEPS_PER_POINT);
  chosen.fill(0, 0, count);
  const rows = mostFirst(steps, count);
  const ofRow = (row: number): E => at(slots[row] as number);
  const byId = (a: number, b: number): number => (ofRow(a).id < ofRow(b).id ? -1 : 1);
  let room = most;
  const take = (best: number, worst: number, wanted: number): void => {
    let left = Math.min(wanted, room);
    for (let place = 0; place < count && left > 0;) {
      const step = steps[rows[place] as number];
      let found = 0;
      for (; place < count && steps[rows[place] as number] === step; place++) {
        const row = rows[place] as number;
        const standing = standings[row] as number;
        if (chosen[row] === 0 && standing >= best && standing <= worst) equals[found++] = row;
      }
      if (found > left) equals.subarray(0, found).sort(byId);
      const taken = Math.min(found, left);
      for (let i = 0; i < taken; i++) chosen[equals[i] as number] = 1;
      left -= taken;
      room -= taken;
    }
  };
  take(PASSED, PASSED, passing);
  take(EXCLUDED, EXCLUDED, broken ?? 0);
  take(PASSED, TO_VERIFY, most);
  take(broken === undefined ? UNLIKELY : EXCLUDED, UNLIKELY, most);
  const best: E[] = [];
  for (let place = 0; place < count; place++)
    if (chosen[rows[place] as number] === 1) best.push(ofRow(rows[place] as number));
  return best;
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
  equals: new Uint32Array(rows),
  chosen: new Uint8Array(rows),
  places: new Uint32Array(1 << BITS),
});
let COLUMNS = madeFor(1024);

/** Columns that each choice fills anew: arrays of their own cost more than what is done with them. */
function columnsFor(rows: number): typeof COLUMNS {
  if (COLUMNS.rows.length < rows) COLUMNS = madeFor(rows * 2);
  return COLUMNS;
}
