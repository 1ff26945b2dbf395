import { CLOSE_FROM } from './joints/capability-joint.js';
import type { PairScore, ScorableNeed, ScorableSolution } from './pair.js';
import type { ScoringContext } from './scoring-context.js';

/** Below this a shared word of the vocabulary is an accident: two in three such pairs share one direction and nothing else. */
export const SCORE_FLOOR = 20;

/** Common ground: a required capability met or nearly met (closeness ≥ 0.6), or a shared scenario direction. */
export function shareGround(
  { content: need }: ScorableNeed,
  { content: solution }: ScorableSolution,
  { lexicon }: ScoringContext,
): boolean {
  if (need.scenarioDirections.some((direction) => solution.scenarioDirections.includes(direction)))
    return true;
  return need.capabilities.some(({ concept }) =>
    solution.capabilities.some(
      (given) => given.concept === concept || lexicon.closeness(concept, given.concept) >= CLOSE_FROM,
    ),
  );
}

/**
 * Whether a scored pair is kept as a Match. Looks at this pair alone: not at who triggered it, nor at how many others there
 * are, so that both directions of matching keep the same rows.
 */
export const isRelevant = (
  need: ScorableNeed,
  solution: ScorableSolution,
  score: PairScore,
  context: ScoringContext,
): boolean =>
  score.standing !== 'excluded' && score.score >= SCORE_FLOOR && shareGround(need, solution, context);
