import type { SpecRequirement } from '../../posting/need-content.js';
import { REPORT, sampleContext, sampleJoint, sampleSolution } from '../sample-pair.js';
import { meets, SpecAsk } from './spec-joint.js';

const asked = {
  quantity: 'latency',
  comparator: 'lte',
  value: 20,
  unit: 'ms',
  strength: 'constraint',
} as const;
const joint = (specs: Parameters<typeof sampleSolution>[0], required: SpecRequirement = asked) =>
  sampleJoint(new SpecAsk(required, 2, sampleContext.terms), sampleSolution(specs));

describe('SpecAsk', () => {
  it('passes a proven value, in whatever unit', () =>
    expect(joint({ specs: [{ quantity: 'latency', value: 0.02, unit: 's', proof: REPORT }] })).toMatchObject({
      ask: {
        kind: 'spec',
        path: 'specs.2',
        strength: 'constraint',
        label: { params: { comparator: 'lte', value: 20 } },
      },
      offer: {
        path: 'specs.0',
        source: { key: 'match.source.dated', params: { document: REPORT.document } },
      },
      outcome: 'pass',
      earned: 1,
      possible: 1,
    }));
  it('leaves a declared value 待核实', () =>
    expect(joint({ specs: [{ quantity: 'latency', value: 18, unit: 'ms' }] })).toMatchObject({
      outcome: 'unverified',
      earned: 0.6,
      possible: 1,
      offer: { source: { key: 'match.source.declared' } },
    }));
  it('is broken by a value that misses, declared or not', () =>
    expect(joint({ specs: [{ quantity: 'latency', value: 26, unit: 'ms' }] })).toMatchObject({
      outcome: 'broken',
      earned: 0,
      possible: 0,
    }));
  it('shows both of two that contradict', () =>
    expect(
      joint({
        specs: [
          { quantity: 'latency', value: 26, unit: 'ms' },
          { quantity: 'latency', value: 18, unit: 'ms', proof: REPORT },
        ],
      }),
    ).toMatchObject({
      outcome: 'unverified',
      earned: 0,
      possible: 1,
      offer: { path: 'specs.1' },
      also: [{ path: 'specs.0' }],
    }));
  it('knows nothing of what is not stated, or not comparable', () => {
    expect(joint({})).toMatchObject({ outcome: 'unverified', earned: 0, possible: 1 });
    expect(joint({ specs: [{ quantity: 'latency', value: 18, unit: 'ppd' }] }).offer).toBeUndefined();
    expect(joint({}, { ...asked, strength: 'preference' }).outcome).toBe('unknown');
  });
  it('compares with a hair of slack', () => {
    expect(meets(0.1 + 0.2, 'lte', 0.3)).toBe(true);
    expect(meets(0.1 + 0.2, 'eq', 0.3)).toBe(true);
    expect(meets(29.99, 'gte', 30)).toBe(false);
  });
});
