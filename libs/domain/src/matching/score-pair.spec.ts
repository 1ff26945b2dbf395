import { emptyNeed } from '../posting/empty.js';
import { REPORT, sampleContext, sampleNeed, sampleSolution } from './sample-pair.js';
import { scorePair } from './score-pair.js';

const full = {
  capabilities: [
    { concept: 'gesture', strength: 'constraint' },
    { concept: 'haptics', strength: 'preference' },
  ],
  specs: [{ quantity: 'latency', comparator: 'lte', value: 20, unit: 'ms', strength: 'constraint' }],
  budget: { min: 120, max: 180 },
  deliverWithinDays: 90,
  deliverStrength: 'constraint',
  onSite: 'constraint',
} as const;
const strong = {
  capabilities: [
    { concept: 'gesture', proof: REPORT },
    { concept: 'haptics', proof: REPORT },
  ],
  specs: [{ quantity: 'latency', value: 18, unit: 'ms', proof: REPORT }],
  price: { model: 'one_off', min: 150, max: 172 },
  leadTimeDays: { min: 60, max: 75 },
  regionsServed: ['33'],
} as const;
const score = (need: Parameters<typeof sampleNeed>[0], solution: Parameters<typeof sampleSolution>[0]) =>
  scorePair(sampleNeed(need), sampleSolution(solution), sampleContext);

describe('scorePair', () => {
  it('passes a pair that proves every hard condition', () => {
    const result = score(full, strong);
    expect(result.standing).toBe('passed');
    expect(result.constraints.map(({ constraint }) => constraint)).toEqual([
      'capabilities',
      'specs',
      'delivery',
      'region',
      'budget',
    ]);
    expect(result.factors.map(({ factor, weight }) => [factor, weight])).toEqual([
      ['capability', 25],
      ['text', 34],
      ['specs', 17],
      ['price', 8],
      ['time', 5],
      ['region', 5],
      ['references', 6],
    ]);
    expect(result.score).toBeGreaterThan(70);
  });
  it('keeps what is only claimed, 待核实', () =>
    expect(score(full, { ...strong, specs: [{ quantity: 'latency', value: 18, unit: 'ms' }] }).standing).toBe(
      'to_verify',
    ));
  it('excludes what is broken, whatever the rest', () => {
    const result = score(full, { ...strong, leadTimeDays: { min: 100, max: 120 } });
    expect(result.standing).toBe('excluded');
    expect(
      result.constraints.filter(({ joint }) => joint.outcome === 'broken').map((c) => c.constraint),
    ).toEqual(['delivery']);
  });
  it('lets a preference move the score alone', () => {
    const wish = { ...full, deliverStrength: 'preference' } as const;
    const late = score(wish, { ...strong, leadTimeDays: { min: 100, max: 120 } });
    expect(late.standing).toBe('passed');
    expect(late.score).toBeCloseTo(score(wish, strong).score - 5, 9);
  });
  it('counts unknown as 0 in the score and as 1 in the upper bound', () => {
    const silent = score({ budget: { max: 100 } }, {});
    const price = silent.factors.find(({ factor }) => factor === 'price');
    expect(price).toMatchObject({ points: 0, upper: price?.weight });
  });
  it('is text alone, on 100, when nothing else is asked', () => {
    const result = score(
      { ...emptyNeed(), title: '压铸安全实训', market: 'both', scenarioDirections: [] },
      {},
    );
    expect(result.factors.map(({ factor, weight }) => [factor, weight])).toEqual([['text', 100]]);
    expect(result.standing).toBe('passed');
  });
  it('survives a need that asks for nothing', () =>
    expect(score(emptyNeed(), {})).toMatchObject({ score: 0, upper: 0, factors: [], standing: 'passed' }));
  it('speaks of the market only when it misses', () => {
    expect(score({ market: '2c' }, { market: '2b' }).standing).toBe('excluded');
    expect(score({ market: '2b' }, { market: '2b' }).constraints).toEqual([]);
  });
});
