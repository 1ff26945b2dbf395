import type { Match } from '@duijie/application';
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
