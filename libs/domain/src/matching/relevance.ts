import { CLOSE_FROM } from './joints/capability-joint.js';
import type { PairScore, ScorableNeed, ScorableSolution } from './pair.js';
import type { ScoringContext } from './scoring-context.js';

/**
 * Points. Price, region and lead time alone, which most pairs of a shared direction have in common, come to about 30 at full
 * weights; a pair below that shows next to nothing of what the need is about. On the demonstration data it drops the parts and
 * devices that share a direction with a need and no capability.
 */
export const SCORE_FLOOR = 30;

/** Common ground: a required capability met or nearly met (closeness ≥ 0.6), or a shared scenario direction. */
export function shareGround(
  { content: need }: ScorableNeed,
  { content: solution }: ScorableSolution,
  context: ScoringContext,
): boolean {
  if (need.scenarioDirections.some((direction) => solution.scenarioDirections.includes(direction)))
    return true;
  return need.capabilities.some(({ concept }) =>
    solution.capabilities.some(
      (given) => given.concept === concept || context.closeness(concept, given.concept) >= CLOSE_FROM,
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
