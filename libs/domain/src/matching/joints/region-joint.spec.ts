import { sampleJoint, sampleSolution } from '../sample-pair.js';
import { RegionAsk } from './region-joint.js';

const joint = (
  seat: string,
  regionsServed: string[],
  onSite?: 'constraint' | 'preference',
  region = '330206',
) => sampleJoint(new RegionAsk(region, onSite), sampleSolution({ regionsServed }, seat));

describe('RegionAsk', () => {
  it.each<[string, string[], number, number]>([
    ['330206', ['330206'], 1, 1],
    ['330203', ['330206'], 0.9, 0.9],
    ['330108', ['3302'], 0.8, 0.8],
    ['330108', ['33'], 0.7, 0.7],
    ['330108', [], 0.4, 0.8],
    ['330108', ['3301'], 0.4, 0.4],
    ['4403', [], 0, 0.8],
    ['4403', ['44'], 0, 0],
  ])('seat %s, serving %j earns %d of %d', (seat, served, earned, possible) =>
    expect(joint(seat, served)).toMatchObject({ earned, possible, ask: { kind: 'wish' } }),
  );

  it('asks a promise for on-site service, not a seat', () => {
    expect(joint('330206', [], 'constraint')).toMatchObject({ outcome: 'unverified' });
    expect(joint('330108', ['33'], 'constraint')).toMatchObject({
      outcome: 'pass',
      offer: { path: 'regionsServed.0' },
      also: [{ path: 'seat' }],
    });
    expect(joint('330206', ['3301'], 'constraint')).toMatchObject({
      outcome: 'broken',
      earned: 0,
      possible: 0,
    });
    expect(joint('330108', ['330206'], 'constraint', '3302').outcome).toBe('unverified');
    expect(joint('330108', ['3301'], 'preference').outcome).toBe('broken');
  });
});
