/** Grades that people gave, by solution id: 0 not relevant … 3 fits fully. */
export type Judgements = ReadonlyMap<string, number>;

export interface RankingMetrics {
  readonly 'ndcg@10': number;
  readonly 'p@5': number;
  readonly 'mrr@10': number;
  readonly 'recall@100': number;
}

/** From this grade on a solution counts as relevant for P, MRR and recall. */
export const RELEVANT_FROM = 2;

const gain = (grade: number): number => 2 ** grade - 1;

const dcg = (grades: readonly number[], depth: number): number =>
  grades.slice(0, depth).reduce((sum, grade, i) => sum + gain(grade) / Math.log2(i + 2), 0);

/**
 * Figures of one ranking, each in [0, 1]. Järvelin & Kekäläinen 2002 with exponential gain (Burges et al. 2005); a solution
 * nobody judged counts as grade 0. A need without any relevant solution scores 0 throughout, as trec_eval has it.
 */
export function rankingMetrics(ranking: readonly string[], judgements: Judgements): RankingMetrics {
  const grades = ranking.map((id) => judgements.get(id) ?? 0);
  const ideal = dcg(
    [...judgements.values()].sort((a, b) => b - a),
    10,
  );
  const relevant = [...judgements.values()].filter((grade) => grade >= RELEVANT_FROM).length;
  const hits = (depth: number) => grades.slice(0, depth).filter((grade) => grade >= RELEVANT_FROM).length;
  const first = grades.slice(0, 10).findIndex((grade) => grade >= RELEVANT_FROM);
  return {
    'ndcg@10': ideal === 0 ? 0 : dcg(grades, 10) / ideal,
    'p@5': hits(5) / 5,
    'mrr@10': first < 0 ? 0 : 1 / (first + 1),
    'recall@100': relevant === 0 ? 0 : hits(100) / relevant,
  };
}

/** Mean of each figure over the needs; zeros when there are none. */
export function meanMetrics(all: readonly RankingMetrics[]): RankingMetrics {
  const mean = (name: keyof RankingMetrics) =>
    all.length === 0 ? 0 : all.reduce((sum, one) => sum + one[name], 0) / all.length;
  return {
    'ndcg@10': mean('ndcg@10'),
    'p@5': mean('p@5'),
    'mrr@10': mean('mrr@10'),
    'recall@100': mean('recall@100'),
  };
}
