import type { Match, PastMatch } from '@duijie/application';
import type { MatchEntity } from '../entities/match.entity.js';

export const toMatch = ({
  id,
  needId,
  solutionId,
  state,
  standing,
  score,
  upper,
  figures,
  since,
  computedAt,
  ...inputs
}: MatchEntity): Match => ({
  id,
  needId,
  solutionId,
  state,
  result: { standing, score, upper },
  figures,
  inputs: { ...inputs },
  since,
  computedAt,
});

/** As read by hand, from the table itself or from what it said before. */
export interface PastRow {
  readonly id: string;
  readonly need_id: string;
  readonly solution_id: string;
  readonly since: Date;
  readonly until: Date | null;
  readonly figures: string;
  readonly need_revision: number;
  readonly solution_revision: number;
  readonly solution_seat: string;
  readonly scorer_version: string;
  readonly vocabulary_version: string;
  readonly regions_version: string;
  readonly corpus_snapshot: number;
  readonly as_of: string;
}

/** @param row alias */
export const pastColumns = (row: string): string =>
  `${row}.figures, ${row}.need_revision, ${row}.solution_revision, ${row}.solution_seat, ${row}.scorer_version, ${row}.vocabulary_version,
   ${row}.regions_version, ${row}.corpus_snapshot, ${row}.as_of::text`;

export const toPastMatch = (row: PastRow): PastMatch => ({
  id: row.id,
  needId: row.need_id,
  solutionId: row.solution_id,
  figures: row.figures,
  inputs: {
    needRevision: row.need_revision,
    solutionRevision: row.solution_revision,
    solutionSeat: row.solution_seat,
    scorerVersion: row.scorer_version,
    vocabularyVersion: row.vocabulary_version,
    regionsVersion: row.regions_version,
    corpusSnapshot: row.corpus_snapshot,
    asOf: row.as_of,
  },
  since: row.since,
  ...(row.until && { until: row.until }),
});
