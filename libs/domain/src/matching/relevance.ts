import type { Figures } from './figures.js';
import { CLOSE_FROM } from './joints/nearness.js';
import type { PreparedNeed } from './prepared-need.js';
import type { PreparedSolution } from './prepared-solution.js';

/** Points out of 100. Price, region and lead time, which have nothing to do with the subject, come to 22 at full weights. */
export const SCORE_FLOOR = 40;
/**
 * Share of the points for capability and text, the two factors that are about the subject. Without it a vendor that is near,
 * cheap and quick would be pushed needs it could never serve: a maker of panoramic films a chemical plant's drill. Of the pairs that
 * people judged, both floors keep every one of grade 3 and nine in ten of grade 2, and drop 97 % of grade 0.
 */
export const SUBJECT_FLOOR = 0.38;

/** Common ground: a required capability met or nearly met (closeness ≥ 0.6), or a shared scenario direction. */
export function shareGround(
  { scenarioDirections, nearness }: PreparedNeed,
  solution: PreparedSolution,
): boolean {
  if (scenarioDirections.some((direction) => solution.scenarioDirections.includes(direction))) return true;
  return nearness.some((near) =>
    solution.capabilities.some((given) => (near[given >> 1] ?? 0) >= CLOSE_FROM),
  );
}

/**
 * Whether a scored pair is kept as a Match. Looks at this pair alone: not at who triggered it, nor at how many others there
 * are, so that both directions of matching keep the same rows.
 */
export const isRelevant = (
  need: PreparedNeed,
  solution: PreparedSolution,
  figures: Pick<Figures, 'standing' | 'score' | 'factors'>,
): boolean =>
  figures.standing !== 'excluded' &&
  figures.score >= SCORE_FLOOR &&
  subjectShare(figures) >= SUBJECT_FLOOR &&
  shareGround(need, solution);

function subjectShare({ factors }: Pick<Figures, 'factors'>): number {
  let points = 0;
  let weight = 0;
  for (const factor of factors) {
    if (factor.factor !== 'capability' && factor.factor !== 'text') continue;
    points += factor.points;
    weight += factor.weight;
  }
  return weight === 0 ? 1 : points / weight;
}
