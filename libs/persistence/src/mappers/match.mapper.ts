import type { Match, Recommendation } from '@duijie/application';
import { withoutNulls } from '../connection/rows.js';
import type { MatchEntity } from '../entities/match.entity.js';
import type { RecommendationEntity } from '../entities/recommendation.entity.js';

export const toMatch = (row: MatchEntity): Match => ({
  id: row.id,
  needId: row.needId,
  solutionId: row.solutionId,
  state: row.state,
  result: row.result,
  inputs: {
    needRevision: row.needRevision,
    solutionRevision: row.solutionRevision,
    needVersion: row.needVersion,
    solutionVersion: row.solutionVersion,
    needOrganizationVersion: row.needOrganizationVersion,
    solutionOrganizationVersion: row.solutionOrganizationVersion,
    scorerVersion: row.scorerVersion,
    vocabularyVersion: row.vocabularyVersion,
    corpusSnapshot: row.corpusSnapshot,
    asOf: row.asOf,
  },
  computedAt: row.computedAt,
});

/** Keys are column names: the row goes to the server as JSON and is opened there by `json_to_recordset`. */
export const matchRecord = ({ inputs, result, ...match }: Match): Readonly<Record<string, unknown>> => ({
  id: match.id,
  need_id: match.needId,
  solution_id: match.solutionId,
  state: match.state,
  standing: result.standing,
  score: result.score,
  upper: result.upper,
  result,
  need_revision: inputs.needRevision,
  solution_revision: inputs.solutionRevision,
  need_version: inputs.needVersion,
  solution_version: inputs.solutionVersion,
  need_organization_version: inputs.needOrganizationVersion,
  solution_organization_version: inputs.solutionOrganizationVersion,
  scorer_version: inputs.scorerVersion,
  vocabulary_version: inputs.vocabularyVersion,
  corpus_snapshot: inputs.corpusSnapshot,
  as_of: inputs.asOf,
  computed_at: match.computedAt,
});

export const toRecommendation = (row: RecommendationEntity): Recommendation => withoutNulls(row);
