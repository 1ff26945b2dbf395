import type { DeploymentMode } from '../../posting/need-content.js';
import { REPORT, sampleJoint, sampleSolution } from '../sample-pair.js';
import { DeploymentAsk } from './deployment-joint.js';

const joint = (mode: DeploymentMode, deployments: Parameters<typeof sampleSolution>[0]) =>
  sampleJoint(new DeploymentAsk({ mode, strength: 'constraint' }), sampleSolution(deployments));

describe('DeploymentAsk', () => {
  it('passes the mode with proof', () =>
    expect(joint('offline', { deployments: [{ mode: 'offline', proof: REPORT }] })).toMatchObject({
      outcome: 'pass',
      earned: 1,
    }));
  it('leaves a declared mode 待核实', () =>
    expect(joint('offline', { deployments: [{ mode: 'offline' }] })).toMatchObject({
      outcome: 'unverified',
      earned: 0.6,
    }));
  it('lets a tighter mode serve a looser wish, not the other way round', () => {
    expect(joint('on_premises', { deployments: [{ mode: 'offline', proof: REPORT }] }).outcome).toBe('pass');
    expect(joint('offline', { deployments: [{ mode: 'on_premises', proof: REPORT }] }).outcome).toBe(
      'broken',
    );
  });
  it('is broken by only other modes, and shows them', () =>
    expect(
      joint('offline', { deployments: [{ mode: 'public_cloud' }, { mode: 'private_cloud' }] }),
    ).toMatchObject({
      outcome: 'broken',
      possible: 0,
      offer: { path: 'deployments.0' },
      also: [{ path: 'deployments.1' }],
    }));
  it('leaves silence 待核实', () =>
    expect(joint('offline', {})).toMatchObject({ outcome: 'unverified', possible: 1 }));
});
