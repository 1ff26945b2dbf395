import type { NeedContent } from '../posting/need-content.js';
import { sampleContext, sampleNeed, sampleSolution } from './sample-pair.js';
import { scorePair } from './score-pair.js';

const asked = (need: Partial<NeedContent>) =>
  scorePair(sampleNeed(need), sampleSolution(), sampleContext).constraints.map(
    ({ constraint, joint }) => `${constraint} ${joint.ask.path}`,
  );
const hard = { strength: 'constraint' } as const;
const soft = { strength: 'preference' } as const;
const spec = { quantity: 'latency', comparator: 'lte', value: 20, unit: 'ms' } as const;

describe('constraints', () => {
  it.each<[Partial<NeedContent>, string[]]>([
    [{}, []],
    [{ budget: { max: 100 } }, ['budget budget']],
    [{ budget: { min: 100 } }, []],
    [{ deliverWithinDays: 90, deliverStrength: 'constraint' }, ['delivery deliverWithinDays']],
    [{ deliverWithinDays: 90 }, []],
    [{ deliverStrength: 'constraint' }, []],
    [{ onSite: 'constraint' }, ['region region']],
    [{ onSite: 'preference' }, []],
    [{ deployment: { mode: 'offline', ...hard } }, ['deployment deployment']],
    [{ deployment: { mode: 'offline', ...soft } }, []],
    [{ domestic: 'constraint' }, ['domestic domestic']],
    [{ domestic: 'preference' }, []],
    [
      {
        specs: [
          { ...spec, ...soft },
          { ...spec, ...hard },
        ],
      },
      ['specs specs.1'],
    ],
    [
      {
        certificates: [
          { certificate: 'level-2', ...hard },
          { certificate: 'level-3', ...soft },
        ],
      },
      ['certificates certificates.0'],
    ],
    [
      {
        capabilities: [
          { concept: 'gesture', ...hard },
          { concept: 'haptics', ...soft },
        ],
      },
      ['capabilities capabilities.0'],
    ],
    [{ market: '2c' }, ['market market']],
    [{ market: 'both' }, []],
  ])('%j sets %j', (need, expected) => expect(asked(need)).toEqual(expected));

  it('never leave a hard condition unknown', () => {
    const need = sampleNeed({
      capabilities: [{ concept: 'gesture', ...hard }],
      specs: [{ ...spec, ...hard }],
      certificates: [{ certificate: 'level-2', ...hard }],
      deployment: { mode: 'offline', ...hard },
      domestic: 'constraint',
      onSite: 'constraint',
      budget: { max: 100 },
      deliverWithinDays: 90,
      deliverStrength: 'constraint',
    });
    const joints = scorePair(need, sampleSolution(), sampleContext).constraints.map(({ joint }) => joint);
    expect(joints).toHaveLength(8);
    for (const { outcome, earned, possible } of joints) {
      expect(outcome).toBe('unverified');
      expect(earned).toBeLessThan(possible);
    }
  });
});
