import {
  buildRegions,
  buildVocabulary,
  corpusDocument,
  lexiconOf,
  meanMetrics,
  needText,
  parseProvince,
  parseVocabulary,
  rankingMetrics,
  SCORER_VERSION,
  scorePair,
  scoringContext,
  solutionText,
  takeSnapshot,
  type CorpusSnapshot,
  type Lexicon,
  type RankingMetrics,
  type ScorableNeed,
  type ScorableSolution,
} from '@duijie/domain';
import { referenceEditions } from '../seeding/reference-editions.js';
import { percentiles, type Percentiles } from './percentiles.js';
import type { JudgedSet } from './read-judged-set.js';

/** Which solutions are ranked for a need. */
export type Pool = (need: ScorableNeed) => Promise<readonly ScorableSolution[]>;

export interface Ranked {
  readonly id: string;
  readonly score: number;
}
export interface Evaluation extends RankingMetrics {
  readonly needs: number;
  readonly solutions: number;
  readonly pairs: number;
  readonly msPerNeed: Percentiles;
  readonly scorerVersion: string;
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
): Promise<Evaluation> {
  const context = scoringContext(lexicon(), snapshotOf(set), new Date().toISOString().slice(0, 10));
  const metrics: RankingMetrics[] = [];
  const times: number[] = [];
  for (const need of set.needs) {
    const judgements = set.judgements.get(need.id);
    if (!judgements) continue;
    const begun = performance.now();
    const ranking = (await pool(need))
      .map((solution) => ({ id: solution.id, score: scorePair(need, solution, context).score }))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    times.push(performance.now() - begun);
    metrics.push(
      rankingMetrics(
        ranking.map(({ id }) => id),
        judgements,
      ),
    );
    onRanking(need.id, ranking);
  }
  return {
    needs: metrics.length,
    solutions: set.solutions.size,
    pairs: set.pairs,
    ...meanMetrics(metrics),
    msPerNeed: percentiles(times),
    scorerVersion: SCORER_VERSION,
  };
}

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
