import { excludedBy } from './excluded-by.js';
import { sampleContext, sampleNeed, sampleSolution } from './sample-pair.js';
import { scorePair } from './score-pair.js';

describe('excludedBy', () => {
  it('counts each broken condition, most first', () => {
    const need = sampleNeed({ deliverWithinDays: 90, deliverStrength: 'constraint', budget: { max: 100 } });
    const score = (days: number, price: number) =>
      scorePair(
        need,
        sampleSolution({ leadTimeDays: { min: days, max: days }, price: { model: 'one_off', min: price } }),
        sampleContext,
      );
    expect(excludedBy([score(100, 50), score(100, 200), score(60, 50)])).toMatchObject([
      { constraint: 'delivery', path: 'deliverWithinDays', count: 2 },
      { constraint: 'budget', path: 'budget', count: 1, label: { key: 'match.ask.budget' } },
    ]);
  });
});
