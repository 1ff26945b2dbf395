import fc from 'fast-check';
import { choose, type Shares } from './choose.js';
import { Pages } from './pages.js';
import { EXCLUDED, PASSED, Prospects, TO_VERIFY, UNLIKELY } from './prospects.js';

interface One {
  readonly id: string;
  readonly points: number;
  readonly standing: number;
}

/** Few points, so that many are equal. */
const everyone = fc
  .array(fc.record({ points: fc.integer({ min: 0, max: 6 }), standing: fc.constantFrom(0, 1, 2, 3) }), {
    maxLength: 80,
  })
  .chain((all) =>
    fc
      .shuffledSubarray(
        all.map((_, i) => String(i).padStart(2, '0')),
        { minLength: all.length },
      )
      .map((ids) => all.map((one, i): One => ({ ...one, id: ids[i] as string }))),
  );

const shares = fc.record(
  {
    most: fc.integer({ min: 1, max: 60 }),
    passing: fc.integer({ min: 0, max: 60 }),
    broken: fc.integer({ min: 0, max: 12 }),
  },
  { requiredKeys: ['most', 'passing'] },
);

const chosenOf = (all: readonly One[], shares: Shares): One[] => {
  const prospects = new Prospects(new Pages());
  all.forEach(({ points, standing }, slot) => prospects.add(slot, points, 0, standing));
  return choose(prospects, shares, (slot) => all[slot] as One);
};

/** The rule in plain words: put in order, then taken share by share. */
function byTheRule(all: readonly One[], { most, passing, broken }: Shares): ReadonlySet<string> {
  const inOrder = all.toSorted((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1));
  const taken = new Set<string>();
  const take = (standings: readonly number[], wanted: number): void => {
    const left = inOrder.filter(({ id, standing }) => !taken.has(id) && standings.includes(standing));
    for (const { id } of left.slice(0, Math.min(wanted, most - taken.size))) taken.add(id);
  };
  take([PASSED], passing);
  take([EXCLUDED], broken ?? 0);
  take([PASSED, TO_VERIFY], most);
  take(broken === undefined ? [UNLIKELY] : [EXCLUDED, UNLIKELY], most);
  return taken;
}

describe('choose', () => {
  it('takes whom the rule takes, best first, wherever they lie', () => {
    fc.assert(
      fc.property(everyone, shares, (all, shares) => {
        const chosen = chosenOf(all, shares);
        expect(new Set(chosen.map(({ id }) => id))).toEqual(byTheRule(all, shares));
        const points = chosen.map((one) => one.points);
        expect(points).toEqual(points.toSorted((a, b) => b - a));
      }),
    );
  });
});
