import { FACTOR_IDS } from '../matching/pair.js';
import { logFigures, sessionResult } from './figures.js';
import type { Session } from './log.js';
import { preferencesOf, standsFor } from './preferences.js';

/** Solutions that earn so much of the first factor, and nothing else. */
const session = (shares: readonly number[], over: Partial<Session> = {}): Session => ({
  needId: 'n',
  readerId: 'r',
  at: 0,
  shown: shares.map((share, i) => ({
    solutionId: `s${i}`,
    vendorId: 'v',
    shares: FACTOR_IDS.map((_, f) => (f === 0 ? share : undefined)),
    passed: true,
    explored: false,
  })),
  places: shares.map((_, i) => i + 1),
  wanted: new Set(['s1']),
  refused: new Set(),
  ...over,
});
const WEIGHTS = FACTOR_IDS.map(() => 1);

describe('sessionResult', () => {
  it('takes the places of the whole list, not of the page', () => {
    const first = sessionResult(session([0.1, 0.9]), WEIGHTS);
    expect(first).toMatchObject({ hits: first.wants, reciprocal: first.wants });
    const later = sessionResult(session([0.1, 0.9], { places: [21, 22] }), WEIGHTS);
    expect(later).toEqual({ wants: standsFor(22), hits: 0, reciprocal: 0, gain: 0, ideal: 0 });
    expect(later.wants).toBeGreaterThan(first.wants);
  });

  it('deals the places of a list with gaps anew', () =>
    expect(sessionResult(session([0.1, 0.9], { places: [4, 9] }), WEIGHTS)).toMatchObject({
      reciprocal: standsFor(9) / 4,
    }));
});

describe('logFigures', () => {
  const both = { wanted: new Set(['s0', 's1']) };
  const figures = (one: Session) => logFigures([sessionResult(one, WEIGHTS)]);

  it('has an nDCG of 1 where what was wanted stands on top, one or several', () => {
    expect(figures(session([0.8, 0.8, 0.1], { wanted: new Set(['s0']) }))['ndcg@10']).toBe(1);
    expect(figures(session([0.8, 0.9, 0.1], both))['ndcg@10']).toBe(1);
    expect(figures(session([0.8, 0.1, 0.9], both))['ndcg@10']).toBeLessThan(0.9);
  });
});

describe('preferencesOf', () => {
  it('lets a want far down speak louder, wherever its page began', () => {
    const loudness = (places: readonly number[]) =>
      preferencesOf(session([0.5, 0.5], { places })).reduce((sum, { weight }) => sum + weight, 0);
    expect(loudness([1, 2])).toBeCloseTo(standsFor(2), 12);
    expect(loudness([11, 12])).toBeCloseTo(standsFor(12), 12);
  });
});
