import type { ConstraintId, Outcome } from '../pair.js';
import { EXCLUDED, PASSED, TO_VERIFY, type Prospects } from './prospects.js';

/** Shares of what is handed out that go to those that pass every hard condition, and to those that break one. */
const PASSING_SHARE = 0.3;
const BROKEN_SHARE = 0.15;

/** Points that differ by less are equal: with a prospect's row they fit into one number, and numbers sort faster than what carries them. */
const STEPS_PER_POINT = 2 ** 18;
const ROWS = 2 ** 24;

/**
 * The likeliest, best first, equal ones by their ids. A share of them passes every hard condition, however few points they have, since
 * these are shown first; another breaks one, since people are told what stands in the way.
 */
export function choose(prospects: Prospects, limit: number, idOf: (slot: number) => string): string[] {
  const { count, slots, standings } = prospects;
  const idAt = (row: number): string => idOf(slots[row] as number);
  const rows = bestFirst(prospects, idAt);
  const chosen = new Uint8Array(count);
  let room = limit;
  const take = (best: number, worst: number, most: number): void => {
    for (let place = 0; place < count && most >= 1 && room >= 1; place++) {
      const standing = standings[rows[place] as number] as number;
      if (chosen[place] === 1 || standing < best || standing > worst) continue;
      chosen[place] = 1;
      most--;
      room--;
    }
  };
  take(PASSED, PASSED, limit * PASSING_SHARE);
  take(EXCLUDED, EXCLUDED, limit * BROKEN_SHARE);
  take(PASSED, TO_VERIFY, limit);
  take(PASSED, EXCLUDED, limit);
  const ids: string[] = [];
  for (let place = 0; place < count; place++) if (chosen[place] === 1) ids.push(idAt(rows[place] as number));
  return ids;
}

/** Rows of the prospects, those with most points first. */
function bestFirst({ count, points }: Prospects, idAt: (row: number) => string): Uint32Array {
  const order = new Float64Array(count);
  for (let row = 0; row < count; row++)
    order[row] = Math.round((points[row] as number) * STEPS_PER_POINT) * ROWS + row;
  order.sort().reverse();
  const rows = new Uint32Array(count);
  let begin = 0;
  let before = -1;
  const settle = (end: number): void => {
    if (end - begin > 1) rows.subarray(begin, end).sort((a, b) => (idAt(a) < idAt(b) ? -1 : 1));
    begin = end;
  };
  for (let place = 0; place < count; place++) {
    const one = order[place] as number;
    const steps = Math.floor(one / ROWS);
    if (steps !== before) settle(place);
    before = steps;
    rows[place] = one - steps * ROWS;
  }
  settle(count);
  return rows;
}

/** What a hard condition makes of a pair. 2B and 2C that do not miss each other are not worth a word. */
export function standingBy(outcome: Outcome, constraint: ConstraintId | undefined): number {
  if (!constraint) return PASSED;
  if (outcome === 'broken') return EXCLUDED;
  return outcome === 'pass' || constraint === 'market' ? PASSED : TO_VERIFY;
}
