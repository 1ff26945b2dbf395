import { meanMetrics, rankingMetrics } from './ranking-metrics.js';

const judgements = new Map([
  ['a', 3],
  ['b', 2],
  ['c', 0],
  ['d', 1],
]);

describe('rankingMetrics', () => {
  it('is perfect for the ideal order', () => {
    expect(rankingMetrics(['a', 'b', 'd', 'c'], judgements)).toEqual({
      'ndcg@10': 1,
      'p@5': 0.4,
      'mrr@10': 1,
      'recall@100': 1,
    });
  });

  it('discounts by the logarithm of the place', () => {
    const ideal = 7 + 3 / Math.log2(3) + 1 / 2;
    const found = 0 + 1 / Math.log2(3) + 3 / 2 + 7 / Math.log2(5);
    const metrics = rankingMetrics(['c', 'd', 'b', 'a'], judgements);
    expect(metrics['ndcg@10']).toBeCloseTo(found / ideal, 12);
    expect(metrics['mrr@10']).toBeCloseTo(1 / 3, 12);
  });

  it('counts what nobody judged as not relevant', () => {
    expect(rankingMetrics(['x', 'a'], judgements)['mrr@10']).toBe(0.5);
  });

  it('is 0 where nothing is relevant, and over no needs', () => {
    expect(rankingMetrics(['c'], new Map([['c', 0]]))['ndcg@10']).toBe(0);
    expect(meanMetrics([])['ndcg@10']).toBe(0);
  });

  it('looks ten places deep for nDCG', () => {
    const late = [...Array.from({ length: 10 }, (_, i) => `x${i}`), 'a'];
    expect(rankingMetrics(late, judgements)['ndcg@10']).toBe(0);
    expect(rankingMetrics(late, judgements)['recall@100']).toBe(0.5);
  });
});
