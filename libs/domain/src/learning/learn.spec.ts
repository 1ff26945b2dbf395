import { FACTOR_IDS } from '../matching/pair.js';
import { DEFAULT_WEIGHTS } from '../matching/weights.js';
import { learn, type Learned } from './learn.js';
import { rowOf } from './log.js';
import { simulateLog } from './simulate-log.js';

/** Readers who look at references and time, and less at capability than the weights in force believe. */
const PREFERENCES = [14, 6, 12, 12, 20, 6, 30];
const row = ({ factors }: Learned): number[] => FACTOR_IDS.map((id) => factors[id]);
const distance = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + Math.abs(value - (b[i] ?? 0)), 0) / 2;
const reasons = ({ findings }: Learned) => [...new Set(findings.map(({ reason }) => reason))];

describe('learn', () => {
  const world = simulateLog({ seed: 1, needs: 1000, preferences: PREFERENCES });
  const learned = learn(world.log, world.catalogue, DEFAULT_WEIGHTS);

  it('recovers what readers look for', () => {
    expect(distance(rowOf(DEFAULT_WEIGHTS), PREFERENCES)).toBeGreaterThan(25);
    expect(distance(row(learned), PREFERENCES)).toBeLessThan(8);
  });

  it('is better on decisions that it has not seen, and passes the gate', () => {
    expect(learned.held.candidate['ndcg@10']).toBeGreaterThan(learned.held.inForce['ndcg@10']);
    expect(learned.findings).toEqual([]);
  });

  it('gives the same for the same log, in whatever order it comes', () =>
    expect(learn([...world.log].reverse(), world.catalogue, DEFAULT_WEIGHTS)).toEqual(learned));

  it('hardly moves on little evidence, and says that it is little', () => {
    const few = learn(world.log.slice(0, 12), world.catalogue, DEFAULT_WEIGHTS);
    const wholeWay = distance(rowOf(DEFAULT_WEIGHTS), PREFERENCES);
    expect(distance(row(few), rowOf(DEFAULT_WEIGHTS))).toBeLessThan(wholeWay / 3);
    expect(reasons(few)).toContain('too_few_decisions');
  });

  it('leaves the weights alone where readers want what they already say', () => {
    const content = simulateLog({ seed: 2, needs: 600, preferences: rowOf(DEFAULT_WEIGHTS) });
    const same = learn(content.log, content.catalogue, DEFAULT_WEIGHTS);
    // What chance alone moves over 600 choices, in points of 100.
    expect(distance(row(same), rowOf(DEFAULT_WEIGHTS))).toBeLessThan(10);
    expect(reasons(same)).toContain('ndcg_not_better');
  });

  it.each([0.1, 0.25, 0.5])('catches a log of which %d is one vendor’s friends', (colluding) => {
    const poisoned = simulateLog({ seed: 3, needs: 600, preferences: rowOf(DEFAULT_WEIGHTS), colluding });
    const caught = learn(poisoned.log, poisoned.catalogue, DEFAULT_WEIGHTS);
    expect(reasons(caught)).toContain('rests_on_one_vendor');
  });

  it('keeps every weight at or above nothing, and their sum at 100', () => {
    expect(Math.min(...row(learned))).toBeGreaterThanOrEqual(0);
    expect(row(learned).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(100, 9);
  });
});
