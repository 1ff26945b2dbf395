import { CLOSE_FROM } from './joints/capability-joint.js';
import { figuresOf, type Figures } from './figures.js';
import type { PairScore, ScorableNeed, ScorableSolution } from './pair.js';
import type { PreparedNeed, PreparedSolution } from './prepared.js';
import type { ScoringContext } from './scoring-context.js';

/** Points out of 100. Price, region and lead time, which have nothing to do with the subject, come to 30 at full weights. */
export const SCORE_FLOOR = 40;
/**
 * Share of the points for capability and text, the two factors that are about the subject. Without it a vendor that is near,
 * cheap and quick would be pushed needs it could never serve: a maker of panoramic films a chemical plant's drill.
 */
export const SUBJECT_FLOOR = 0.35;

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
  score.standing !== 'excluded' &&
  score.score >= SCORE_FLOOR &&
  subjectShare(figuresOf(score)) >= SUBJECT_FLOOR &&
  shareGround(need, solution, context);

/** As `isRelevant`, of prepared forms and their figures. */
export const isRelevantFigures = (
  { content: need }: PreparedNeed,
  { content: solution, seat }: PreparedSolution,
  figures: Figures,
  context: ScoringContext,
): boolean =>
  figures.standing !== 'excluded' &&
  figures.score >= SCORE_FLOOR &&
  subjectShare(figures) >= SUBJECT_FLOOR &&
  shareGround(
    { id: '', organizationId: '', content: need },
    { id: '', organizationId: '', seat, content: solution },
    context,
  );

function subjectShare({ factors }: Figures): number {
  let points = 0;
  let weight = 0;
  for (const factor of factors) {
    if (factor.factor !== 'capability' && factor.factor !== 'text') continue;
    points += factor.points;
    weight += factor.weight;
  }
  return weight === 0 ? 1 : points / weight;
}
