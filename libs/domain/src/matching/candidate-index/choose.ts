import type { ConstraintId, Outcome } from '../pair.js';
import { EXCLUDED, PASSED, TO_VERIFY, type Prospects } from './prospects.js';

/** Shares of what is handed out that go to those that pass every hard condition, and to those that break one. */
export const PASSING_SHARE = 0.38;
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
  const order = new BestFirst(prospects, (row) => idOf(slots[row] as number));
  const chosen = new Uint8Array(count);
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
  const ids: string[] = [];
  for (let place = 0; place < count; place++) if (chosen[place] === 1) ids.push(order.idAt(place));
  return ids;
}

/** Prospects in the order of their points. Equal ones are put in the order of their ids when one of them is to be taken: few ever are. */
class BestFirst {
  readonly rows: Uint32Array;
  /** For each place, where its stretch of equals begins. */
  private readonly firsts: Uint32Array;
  private readonly settled: Uint8Array;

  constructor(
    { count, points }: Prospects,
    private readonly idOf: (row: number) => string,
  ) {
    const order = new Float64Array(count);
    for (let row = 0; row < count; row++)
      order[row] = Math.round((points[row] as number) * STEPS_PER_POINT) * ROWS + row;
    order.sort().reverse();
    this.rows = new Uint32Array(count);
    this.firsts = new Uint32Array(count);
    this.settled = new Uint8Array(count);
    let [first, before] = [0, -1];
    for (let place = 0; place < count; place++) {
      const one = order[place] as number;
      const steps = Math.floor(one / ROWS);
      if (steps !== before) first = place;
      before = steps;
      this.firsts[place] = first;
      this.rows[place] = one - steps * ROWS;
    }
  }

  idAt(place: number): string {
    return this.idOf(this.rows[place] as number);
  }

  /** @returns where those that equal the one at this place begin, if they were put in order just now; −1 if they stand as they stood */
  settle(place: number): number {
    const first = this.firsts[place] as number;
    if (this.settled[first] === 1) return -1;
    this.settled[first] = 1;
    let end = place + 1;
    while (end < this.rows.length && this.firsts[end] === first) end++;
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
