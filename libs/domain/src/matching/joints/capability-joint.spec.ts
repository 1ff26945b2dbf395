import type { SolutionContent } from '../../posting/solution-content.js';
import { REPORT, sampleContext, sampleJoint, sampleSolution } from '../sample-pair.js';
import { CapabilityAsk } from './capability-joint.js';

const joint = (
  capabilities: SolutionContent['capabilities'],
  strength: 'constraint' | 'preference' = 'constraint',
) =>
  sampleJoint(
    new CapabilityAsk({ concept: 'gesture', strength }, 0, sampleContext.terms),
    sampleSolution({ capabilities }),
  );

describe('CapabilityAsk', () => {
  it('passes the same concept with proof', () =>
    expect(joint([{ concept: 'gesture', proof: REPORT }])).toMatchObject({
      outcome: 'pass',
      earned: 1,
      possible: 1,
    }));
  it('leaves a declared one 待核实', () =>
    expect(joint([{ concept: 'gesture' }])).toMatchObject({ outcome: 'unverified', earned: 0.6 }));
  it('credits a neighbour with its closeness, and never as met', () =>
    expect(joint([{ concept: 'gesture-control', proof: REPORT }])).toMatchObject({
      outcome: 'unverified',
      earned: 0.9,
      possible: 1,
      offer: { label: { key: 'match.offer.near_capability' } },
    }));
  it('takes the best of several', () =>
    expect(
      joint([{ concept: 'gesture' }, { concept: 'gesture-control', proof: REPORT }, { concept: 'haptics' }]),
    ).toMatchObject({
      earned: 0.9,
      offer: { path: 'capabilities.1' },
    }));
  it('takes silence for no contradiction', () => {
    expect(joint([{ concept: 'haptics' }])).toMatchObject({ outcome: 'unverified', earned: 0, possible: 1 });
    expect(joint([], 'preference').outcome).toBe('unknown');
  });
});
