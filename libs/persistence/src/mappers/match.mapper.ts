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
  inputs,
  since,
  computedAt,
});

/** As read by hand, from the table itself or from what it said before. */
export type PastRow = Pick<PastMatch, 'id' | 'figures' | 'since'> &
  PastMatch['inputs'] & {
    readonly need_id: string;
    readonly solution_id: string;
    readonly until: Date | null;
  };

/** @param row alias */
export const pastColumns = (row: string): string =>
  `${row}.figures, ${row}.need_revision AS "needRevision", ${row}.solution_revision AS "solutionRevision",
   ${row}.solution_seat AS "solutionSeat", ${row}.scorer_version AS "scorerVersion", ${row}.vocabulary_version AS "vocabularyVersion",
   ${row}.regions_version AS "regionsVersion", ${row}.corpus_snapshot AS "corpusSnapshot", ${row}.as_of::text AS "asOf"`;

export const toPastMatch = ({
  id,
  need_id: needId,
  solution_id: solutionId,
  figures,
  since,
  until,
  ...inputs
}: PastRow): PastMatch => ({ id, needId, solutionId, figures, inputs, since, ...(until && { until }) });
