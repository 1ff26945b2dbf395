import type { Dto } from '@duijie/api-client';
import { DEFAULT_WEIGHTS } from '@duijie/domain';
import type { RunningProduct } from '@duijie/testing';

type Report = Dto<'LearningReportDto'>;

const figures = (ndcg: number) => ({ wants: 180, 'ndcg@10': ndcg, 'mrr@10': 0.61, 'hr@10': 0.88 });
const exposure = (hangzhou: number) => ({
  predictionCoverage: 0.97,
  catalogueCoverage: 0.8,
  longTail: 0.34,
  byTier: { one: 0.3, few: 0.43, many: 0.27 },
  byCity: { '3301': hangzhou, '3302': 1 - hangzhou },
});

/** Keeps a version of weights as `npm run learn` would after months of decisions, which no demonstration has. */
export async function keepVersion(
  product: RunningProduct,
  version: string,
  ndcg: number,
  findings: Report['findings'] = [],
): Promise<void> {
  const report: Report = {
    decisions: 164,
    readers: 14,
    folds: 5,
    gain: { value: ndcg - 0.7, low: ndcg - 0.73, high: ndcg - 0.67, lists: 137 },
    leftOut: 12,
    held: { candidate: figures(ndcg), inForce: figures(0.7) },
    exposure: { candidate: exposure(0.4), inForce: exposure(0.5) },
    findings,
  };
  const { factors, version: against } = DEFAULT_WEIGHTS;
  await product.sql(
    'INSERT INTO app.weights_version (version, factors, against, report, learned_at) VALUES ($1, $2, $3, $4, now())',
    [version, { ...factors, references: factors.references + 4 }, against, report],
  );
}
