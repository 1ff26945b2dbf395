import type { ExposureFigures } from './exposure.js';
import type { LogFigures } from './figures.js';
import { passGate, type GateInput } from './gate.js';

const log = (change: Partial<LogFigures> = {}): LogFigures => ({
  wants: 100,
  'hr@10': 0.8,
  'mrr@10': 0.5,
  'ndcg@10': 0.6,
  ...change,
});
const shown = (change: Partial<ExposureFigures> = {}): ExposureFigures => ({
  predictionCoverage: 0.9,
  catalogueCoverage: 0.6,
  longTail: 0.3,
  byTier: { one: 0.5, many: 0.5 },
  byCity: { 3301: 0.7, 3302: 0.29, 3303: 0.01 },
  byVendor: { a: 0.1, b: 0.02 },
  ...change,
});
const good: GateInput = {
  decisions: 200,
  readers: 20,
  held: { candidate: log({ 'ndcg@10': 0.65 }), inForce: log() },
  gain: { value: 0.05, low: 0.01, high: 0.09, lists: 160 },
  exposure: { candidate: shown(), inForce: shown() },
  without: [{ kind: 'vendor', id: 'a', gain: 0.01 }],
};
const reasons = (change: Partial<GateInput>) => passGate({ ...good, ...change }).map(({ reason }) => reason);
const exposed = (change: Partial<ExposureFigures>) =>
  reasons({ exposure: { candidate: shown(change), inForce: shown() } });
const held = (change: Partial<LogFigures>) =>
  reasons({ held: { candidate: log({ 'ndcg@10': 0.65, ...change }), inForce: log() } });

describe('passGate', () => {
  it('lets through what is better and as fair', () => expect(passGate(good)).toEqual([]));

  it('asks for enough decisions of enough readers', () => {
    expect(reasons({ decisions: 39 })).toEqual(['too_few_decisions']);
    expect(reasons({ readers: 4 })).toEqual(['too_few_readers']);
  });

  it('refuses what is worse, or no better', () => {
    expect(held({ 'hr@10': 0.78 })).toEqual(['hit_rate_worse']);
    expect(held({ 'mrr@10': 0.48 })).toEqual(['mrr_worse']);
    expect(held({ 'ndcg@10': 0.601 })).toEqual(['ndcg_not_better']);
  });

  it('refuses a gain that may be chance, and says so only where there is a gain', () => {
    const gain = (value: number, low: number) => reasons({ gain: { ...good.gain, value, low } });
    expect(gain(0.05, -0.001)).toEqual(['gain_uncertain']);
    expect(gain(0.05, 0)).toEqual(['gain_uncertain']);
    expect(gain(0.05, 0.0001)).toEqual([]);
    expect(gain(0.001, -0.02)).toEqual([]);
  });

  it('refuses what is narrower or less fair', () => {
    expect(exposed({ predictionCoverage: 0.8 })).toEqual(['coverage_narrower']);
    expect(exposed({ catalogueCoverage: 0.5 })).toEqual(['coverage_narrower']);
    expect(exposed({ longTail: 0.26 })).toEqual(['long_tail_shorter']);
    expect(exposed({ byTier: { one: 0.39, many: 0.61 } })).toEqual(['tier_loses']);
    expect(exposed({ byCity: { 3301: 0.8, 3302: 0.2 } })).toEqual(['city_loses']);
  });

  it('does not mind a group that hardly had anything', () =>
    expect(exposed({ byCity: { 3301: 0.71, 3302: 0.29 } })).toEqual([]));

  it('refuses what lifts one vendor, but not a small one that becomes a little larger', () => {
    expect(exposed({ byVendor: { a: 0.16, b: 0.02 } })).toEqual(['vendor_gains']);
    expect(exposed({ byVendor: { a: 0.1, b: 0.045 } })).toEqual([]);
  });

  it('refuses a gain that is gone without one vendor’s or one reader’s decisions', () => {
    expect(passGate({ ...good, without: [{ kind: 'vendor', id: 'a', gain: -0.01 }] })).toEqual([
      { reason: 'rests_on_one_vendor', value: -0.01, bound: 0, about: 'a' },
    ]);
    expect(reasons({ without: [{ kind: 'reader', id: 'u', gain: -0.01 }] })).toEqual(['rests_on_one_reader']);
  });
});
