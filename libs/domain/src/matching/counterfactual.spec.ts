import type { NeedContent } from '../posting/need-content.js';
import type { SolutionContent } from '../posting/solution-content.js';
import { bestCounterfactual } from './counterfactual.js';
import { REPORT, sampleContext, sampleNeed, sampleSolution } from './sample-pair.js';
import { scorePair } from './score-pair.js';

const best = (need: Partial<NeedContent>, solution: Partial<SolutionContent>) => {
  const pair = [sampleNeed(need), sampleSolution(solution)] as const;
  return bestCounterfactual(...pair, scorePair(...pair, sampleContext), sampleContext);
};

describe('bestCounterfactual', () => {
  it('asks for an accepted reference where there is none', () =>
    expect(best({}, { regionsServed: ['330206'] })).toMatchObject({
      edits: [{ kind: 'add_reference', scenarioDirection: 'training', year: 2026 }],
      phrase: { key: 'match.edit.add_reference' },
    }));
  it('asks for the proof of one that is only declared', () => {
    const reference = { title: '旧案例', customer: '演示单位', scenarioDirection: 'training', year: 2026 };
    expect(best({}, { regionsServed: ['330206'], references: [reference] })?.edits).toEqual([
      { kind: 'prove_reference', index: 0 },
    ]);
  });
  it('settles what is 待核实, keeping the better figure that was claimed', () => {
    const need = {
      specs: [
        { quantity: 'latency', comparator: 'lte', value: 20, unit: 'ms', strength: 'constraint' } as const,
      ],
    };
    const found = best(need, { specs: [{ quantity: 'latency', value: 12, unit: 'ms' }] });
    expect(found?.edits).toMatchObject([{ kind: 'state_spec', spec: { value: 12 } }]);
    expect(found?.result.standing).toBe('passed');
  });
  it('names several where several are open', () => {
    const need = {
      capabilities: [{ concept: 'gesture', strength: 'constraint' } as const],
      domestic: 'constraint' as const,
    };
    expect(best(need, {})).toMatchObject({
      phrase: { key: 'match.edit.several', params: { more: 1 } },
      edits: { length: 2 },
    });
  });
  it('has nothing to say of a pair that is excluded, or complete', () => {
    expect(best({ market: '2b' }, { market: '2c' })).toBeUndefined();
    const references = Array.from({ length: 12 }, (_, i) => ({
      title: `案例 ${i}`,
      customer: '演示单位',
      scenarioDirection: 'training',
      year: 2026,
      proof: REPORT,
    }));
    expect(best({}, { references, regionsServed: ['330206'] })).toBeUndefined();
  });
});
