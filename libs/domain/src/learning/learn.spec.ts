import { FACTOR_IDS } from '../matching/pair.js';
import { DEFAULT_WEIGHTS, type Weights } from '../matching/weights.js';
import { ExposureTally } from './exposure.js';
import { fitLog, learned as learnedFrom, type Learned } from './learn.js';
import { rowOf, type Session } from './log.js';
import { simulateLog, type SimulatedWorld } from './simulate-log.js';

/** Readers who look at references and time, and less at capability than the weights in force believe. */
const PREFERENCES = [14, 6, 12, 12, 20, 6, 30];
const row = ({ factors }: Learned): number[] => FACTOR_IDS.map((id) => factors[id]);
const distance = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + Math.abs(value - (b[i] ?? 0)), 0) / 2;
const reasons = ({ findings }: Learned) => [...new Set(findings.map(({ reason }) => reason))];

function learn(log: readonly Session[], world: SimulatedWorld, inForce: Weights): Learned {
  const fitted = fitLog(log, inForce);
  const tally = new ExposureTally(fitted.weights, rowOf(inForce));
  for (const { shown } of world.log) tally.add(shown);
  return learnedFrom(fitted, tally.figures(world.catalogue));
}

describe('learn', () => {
  const world = simulateLog({ seed: 1, needs: 1000, preferences: PREFERENCES });
  const learned = learn(world.log, world, DEFAULT_WEIGHTS);

  it('recovers what readers look for', () => {
    expect(distance(rowOf(DEFAULT_WEIGHTS), PREFERENCES)).toBeGreaterThan(25);
    expect(distance(row(learned), PREFERENCES)).toBeLessThan(8);
  });

  it('is better on decisions that it has not seen, and passes the gate', () => {
    expect(learned.held.candidate['ndcg@10']).toBeGreaterThan(learned.held.inForce['ndcg@10']);
    const { value, low, high, lists } = learned.gain;
    expect([low > 0, low < value, value < high]).toEqual([true, true, true]);
    expect(lists).toBeGreaterThan(800);
    expect(learned.findings).toEqual([]);
  });

  it('says that few lists cannot tell, however large the gain looks', () => {
    const little = simulateLog({ seed: 5, needs: 60, preferences: PREFERENCES });
    const found = learn(little.log, little, DEFAULT_WEIGHTS);
    expect(found.gain.value).toBeGreaterThan(0.002);
    expect(reasons(found)).toContain('gain_uncertain');
  });

  it('gives the same for the same log, in whatever order it comes', () =>
    expect(learn([...world.log].reverse(), world, DEFAULT_WEIGHTS)).toEqual(learned));

  it('hardly moves on little evidence, and says that it is little', () => {
    const few = learn(world.log.slice(0, 12), world, DEFAULT_WEIGHTS);
    const wholeWay = distance(rowOf(DEFAULT_WEIGHTS), PREFERENCES);
    expect(distance(row(few), rowOf(DEFAULT_WEIGHTS))).toBeLessThan(wholeWay / 3);
    expect(reasons(few)).toContain('too_few_decisions');
  });

  it('leaves the weights alone where readers want what they already say', () => {
    const content = simulateLog({ seed: 2, needs: 600, preferences: rowOf(DEFAULT_WEIGHTS) });
    const same = learn(content.log, content, DEFAULT_WEIGHTS);
    // What chance alone moves over 600 choices, in points of 100.
    expect(distance(row(same), rowOf(DEFAULT_WEIGHTS))).toBeLessThan(10);
    expect(reasons(same)).toContain('ndcg_not_better');
  });

  it.each([0.1, 0.25, 0.5])('catches a log of which %d is one vendor’s friends', (colluding) => {
    const poisoned = simulateLog({ seed: 3, needs: 600, preferences: rowOf(DEFAULT_WEIGHTS), colluding });
    const caught = learn(poisoned.log, poisoned, DEFAULT_WEIGHTS);
    expect(reasons(caught)).toContain('rests_on_one_vendor');
  });

  it('keeps every weight at or above nothing, and their sum at 100', () => {
    expect(Math.min(...row(learned))).toBeGreaterThanOrEqual(0);
    expect(row(learned).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(100, 9);
  });
});
