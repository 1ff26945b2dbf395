import { privateChecks } from './private-checks.js';
import { sampleContext, sampleNeedContent, sampleSolution } from './sample-pair.js';

const checks = (
  need: Parameters<typeof sampleNeedContent>[0],
  solution: Parameters<typeof sampleSolution>[0],
) =>
  privateChecks(
    { id: 'n', organizationId: 'o', content: sampleNeedContent(need) },
    sampleSolution(solution),
    sampleContext,
  );

describe('privateChecks', () => {
  it.each([
    [{ model: 'one_off', min: 120, max: 160 }, 'pass'],
    [{ model: 'one_off', min: 150, max: 172 }, 'unverified'],
    [{ model: 'one_off', min: 170, max: 172 }, 'broken'],
    [{ model: 'on_quote' }, 'unknown'],
    [undefined, 'unknown'],
  ] as const)('holds %j against the ceiling: %s', (price, outcome) =>
    expect(checks({ budgetCeiling: 168 }, { price })).toMatchObject([
      { ask: { path: 'budgetCeiling' }, outcome },
    ]),
  );
  it('opens what the need keeps confidential, and repeats nothing public', () => {
    const need = { deliverWithinDays: 30, deliverStrength: 'constraint', budget: { max: 10 } } as const;
    const late = { leadTimeDays: { min: 60, max: 90 }, price: { model: 'one_off', min: 50 } } as const;
    expect(checks({ ...need, confidential: ['deliverWithinDays'] }, late)).toMatchObject([
      { ask: { path: 'deliverWithinDays' }, outcome: 'broken' },
    ]);
    expect(checks(need, late)).toEqual([]);
  });
});
