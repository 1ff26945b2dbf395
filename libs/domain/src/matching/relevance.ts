import type { FactorFigures, Figures } from './figures.js';
import { CLOSE_FROM } from './joints/nearness.js';
import type { PreparedNeed } from './prepared-need.js';
import type { PreparedSolution } from './prepared-solution.js';

/** Points out of 100. Price, region and lead time, which have nothing to do with the subject, come to 18 at full weights. */
export const SCORE_FLOOR = 40;
/**
 * Least share of capability (twice) and text (once), the two factors that are about the subject. Without it a vendor that is near,
 * cheap and quick would be pushed needs it could never serve: a maker of panoramic films a chemical plant's drill. Of the pairs that
 * people judged, hard limits and floors together keep every one of grade 3 and nine in ten of grade 2, and drop 98 % of grade 0.
 */
export const SUBJECT_FLOOR = 0.38;
/** Not the weights in force: a need told in a few words would find nobody where text weighs much, and learning is about order. */
const countsOf = (factor: FactorFigures['factor']): number =>
  factor === 'capability' ? 2 : factor === 'text' ? 1 : 0;

/** Common ground: a required capability met or nearly met (closeness ≥ 0.6), or a shared scenario direction. */
export function shareGround(
  { scenarioDirections, nearness }: PreparedNeed,
  solution: PreparedSolution,
): boolean {
  for (const direction of scenarioDirections)
    if (solution.scenarioDirections.includes(direction)) return true;
  for (const near of nearness)
    for (const given of solution.capabilities) if ((near[given >> 1] ?? 0) >= CLOSE_FROM) return true;
  return false;
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
  let earned = 0;
  let asked = 0;
  for (const { factor, points, weight } of factors) {
    const counts = countsOf(factor);
    if (counts === 0 || weight === 0) continue;
    earned += (counts * points) / weight;
    asked += counts;
  }
  return asked === 0 ? 1 : earned / asked;
}
