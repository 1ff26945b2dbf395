import { emptyNeed } from '../../posting/empty.js';
import type { NeedContent } from '../../posting/need-content.js';
import { visibleNeed } from '../../posting/visible.js';
import { needText } from '../posting-text.js';
import { sampleContext } from '../sample-pair.js';
import { DEFAULT_WEIGHTS, weightOf } from '../weights.js';
import { FACTORS } from './factors.js';

function asked(change: Partial<NeedContent>) {
  const need = visibleNeed({ ...emptyNeed(), ...change });
  const making = { terms: sampleContext.terms, text: sampleContext.vectorOf(needText(need)) };
  return FACTORS.filter((factor) => factor.asks(need, making).length > 0).map(({ id }) => id);
}

describe('factors', () => {
  it('weigh 100 together, each its own', () => {
    expect(FACTORS.reduce((sum, { id }) => sum + weightOf(DEFAULT_WEIGHTS, id), 0)).toBe(100);
    expect(new Set(FACTORS.map(({ id }) => id)).size).toBe(8);
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
});
