import { phrase } from '../../kernel/phrase.js';
import type { Ask, Judging } from '../joints/ask.js';
import { Likeness } from '../text/likeness.js';
import type { PreparedSolution } from '../prepared-solution.js';
import { Facets } from './facets.js';
import { Pages } from './pages.js';
import { EXCLUDED, PASSED, Prospects } from './prospects.js';

/** More than there is room for at first. */
const SLOTS = 2_000;
const JUDGING: Judging = { asOf: '2026-11-21', likeness: new Likeness() };
/** Every third one passes, and earns all. */
const passes = (slot: number): boolean => slot % 3 === 0;
const solutions = Array.from({ length: SLOTS }, (_, slot) => ({ seat: String(slot) }) as PreparedSolution);
/** No part stands for what it asks, so that each solution is asked by itself. */
const ask: Ask = {
  path: 'anything',
  constraint: 'capabilities',
  judge: ({ seat }, _judging, into) => {
    into.outcome = passes(Number(seat)) ? 'pass' : 'broken';
    into.earned = passes(Number(seat)) ? 1 : 0;
  },
  ask: () => ({ kind: 'wish', label: phrase('match.ask.text'), path: 'anything' }),
  offers: () => ({}),
};
const pages = new Pages();
const inquire = () =>
  new Facets(pages).inquire([{ ask, worth: 7 }], JUDGING, (slot) => solutions[slot] as PreparedSolution);

describe('what no part stands for', () => {
  it('is asked of each solution by itself', () => {
    const prospects = new Prospects(pages);
    for (let slot = 0; slot < SLOTS; slot++) prospects.add(slot, 1, 0, PASSED);
    inquire().judge(prospects, 10);
    for (let row = 0; row < SLOTS; row++) {
      const isAsked = row >= 10;
      expect(prospects.points[row]).toBe(isAsked && passes(row) ? 8 : 1);
      expect(prospects.standings[row]).toBe(!isAsked || passes(row) ? PASSED : EXCLUDED);
    }
  });

  it('parts those that pass from the others, in their order', () => {
    const slots = Uint32Array.from({ length: SLOTS }, (_, slot) => slot);
    const rows = slots.map((slot) => slot * 5 + 1);
    expect([...inquire().sift(slots, rows)]).toEqual([...slots.filter(passes)].map((slot) => slot * 5 + 1));
  });
});
