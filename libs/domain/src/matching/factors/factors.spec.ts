import { emptyNeed } from '../../posting/empty.js';
import type { NeedContent } from '../../posting/need-content.js';
import { visibleNeed } from '../../posting/visible.js';
import { sampleContext, sampleNeed, sampleSolution } from '../sample-pair.js';
import { FACTORS } from './factors.js';

const asked = (need: Partial<NeedContent>) =>
  FACTORS.filter((factor) => factor.asked(visibleNeed({ ...emptyNeed(), ...need }))).map(({ id }) => id);

describe('factors', () => {
  it('weigh 100 together, each its own', () => {
    expect(FACTORS.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
    expect(new Set(FACTORS.map(({ id }) => id)).size).toBe(7);
  });
  it.each<[Partial<NeedContent>, string[]]>([
    [{}, []],
    [{ goal: '考核通过率 90%' }, ['text']],
    [{ scenarioDirections: ['training'] }, ['capability', 'references']],
    [{ capabilities: [{ concept: 'gesture', strength: 'preference' }] }, ['capability']],
    [{ certificates: [{ certificate: 'level-2', strength: 'preference' }] }, ['specs']],
    [{ deployment: { mode: 'offline', strength: 'preference' } }, ['specs']],
    [{ domestic: 'preference' }, ['specs']],
    [{ budget: { max: 10 } }, ['price']],
    [{ budget: { min: 10 } }, []],
    [{ budget: { max: 10 }, confidential: ['budget'] }, []],
    [{ deliverWithinDays: 9 }, ['time']],
    [{ region: '33' }, ['region']],
  ])('%j asks for %j', (need, expected) => expect(asked(need)).toEqual(expected));
  it('have a joint whenever they are asked for', () => {
    const need = sampleNeed({ budget: { max: 10 }, deliverWithinDays: 9, domestic: 'preference' });
    for (const factor of FACTORS) {
      expect(factor.asked(need.content)).toBe(true);
      expect(factor.joints(need, sampleSolution(), sampleContext).length).toBeGreaterThan(0);
    }
  });
});
