import type { ConstraintId, Joint, ScorableNeed, ScorableSolution } from '../pair.js';
import type { ScoringContext } from '../scoring-context.js';

/**
 * A hard condition. No joints: the need does not set it. Outcomes are pass, unverified 待核实 or broken, never unknown:
 * a vendor's own commitment (price, lead time, regions served, market) is evidence; a measured fact needs more than its word.
 */
export interface Constraint {
  readonly id: ConstraintId;
  readonly joints: (
    need: ScorableNeed,
    solution: ScorableSolution,
    context: ScoringContext,
  ) => readonly Joint[];
}
