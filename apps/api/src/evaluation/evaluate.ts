import {
  buildRegions,
  buildVocabulary,
  corpusDocument,
  DEFAULT_WEIGHTS,
  fullScorerVersion,
  lexiconOf,
  meanMetrics,
  needText,
  parseProvince,
  parseVocabulary,
  rankingMetrics,
  scoreFigures,
  scoringContext,
  solutionText,
  takeSnapshot,
  type CorpusSnapshot,
  type Lexicon,
  type RankingMetrics,
  type ScorableNeed,
  type ScorableSolution,
  type Weights,
} from '@duijie/domain';
import { referenceEditions } from '../seeding/reference-editions.js';
import { bigramCosine } from './bigram-cosine.js';
import { pairedGain, type PairedGain } from './paired-gain.js';
import { percentiles, type Percentiles } from './percentiles.js';
import type { JudgedSet } from './read-judged-set.js';

/** Which solutions are ranked for a need. */
export type Pool = (need: ScorableNeed) => Promise<readonly ScorableSolution[]>;

export interface Ranked {
  readonly id: string;
  readonly score: number;
}
export interface Evaluation extends RankingMetrics, PairedGain {
  readonly needs: number;
  readonly solutions: number;
  readonly pairs: number;
  readonly msPerNeed: Percentiles;
  readonly scorerVersion: string;
  /** What `bigramCosine` gets on the same pools; `gain` and `gain95` are nDCG@10 over it. */
  readonly baseline: RankingMetrics;
}

/** The solutions that somebody judged for the need. */
export const judgedPool = (set: JudgedSet): Pool => {
  return async ({ id }) =>
    [...(set.judgements.get(id)?.keys() ?? [])].flatMap((solution) => set.solutions.get(solution) ?? []);
};

/**
 * Ranks with the production scorer: unrounded, no threshold, no veto, ties by id. Statistics are taken over the set's needs and
 * solutions together, as the platform takes them over its own.
 */
export async function evaluate(
  set: JudgedSet,
  pool: Pool,
  onRanking: (needId: string, ranking: readonly Ranked[]) => void = () => undefined,
  weights: Weights = DEFAULT_WEIGHTS,
): Promise<Evaluation> {
  const context = scoringContext(lexicon(), snapshotOf(set), new Date().toISOString().slice(0, 10), weights);
  const likeness = bigramCosine(set);
  const metrics: RankingMetrics[] = [];
  const baseline: RankingMetrics[] = [];
  const times: number[] = [];
  for (const need of set.needs) {
    const judgements = set.judgements.get(need.id);
    if (!judgements) continue;
    const measured = (ranking: readonly Ranked[]) =>
      rankingMetrics(
        ranking.map(({ id }) => id),
        judgements,
      );
    const begun = performance.now();
    const solutions = await pool(need);
    const asked = context.prepared.need(need);
    const ranking = ranked(
      solutions,
      (solution) => scoreFigures(asked, context.prepared.solution(solution), context).score,
    );
    times.push(performance.now() - begun);
    metrics.push(measured(ranking));
    baseline.push(measured(ranked(solutions, ({ id }) => likeness(need.id, id))));
    onRanking(need.id, ranking);
  }
  const ndcg = (all: readonly RankingMetrics[]) => all.map((one) => one['ndcg@10']);
  return {
    needs: metrics.length,
    solutions: set.solutions.size,
    pairs: set.pairs,
    ...meanMetrics(metrics),
    msPerNeed: percentiles(times),
    scorerVersion: fullScorerVersion(weights),
    baseline: meanMetrics(baseline),
    ...pairedGain(ndcg(metrics), ndcg(baseline)),
  };
}

const ranked = (
  solutions: readonly ScorableSolution[],
  scoreOf: (solution: ScorableSolution) => number,
): Ranked[] =>
  solutions
    .map((solution) => ({ id: solution.id, score: scoreOf(solution) }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));

export const snapshotOf = (set: JudgedSet): CorpusSnapshot =>
  takeSnapshot(1, [
    ...set.needs.map(({ content }) => corpusDocument(needText(content))),
    ...[...set.solutions.values()].map(({ content }) => corpusDocument(solutionText(content))),
  ]);

/** The vocabulary and divisions of `seeds/`. */
export function lexicon(): Lexicon {
  const editions = new Map(referenceEditions().map(({ kind, content }) => [kind, content]));
  return lexiconOf(
    buildVocabulary(parseVocabulary(editions.get('vocabulary'))),
    buildRegions(parseProvince(editions.get('regions'))),
  );
}
