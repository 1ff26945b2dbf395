import type { FactorId, Joint, ScorableNeed, ScorableSolution, VisibleNeedContent } from '../pair.js';
import type { ScoringContext } from '../scoring-context.js';

/**
 * One named measure in [0, 1]: the mean of what its joints earn, all alike. `asked` looks at the need alone, so that a factor
 * drops out for every candidate or for none.
 */
export interface Factor {
  readonly id: FactorId;
  /** Points out of 100 when every factor is asked for. */
  readonly weight: number;
  readonly asked: (need: VisibleNeedContent) => boolean;
  /** At least one joint whenever asked. */
  readonly joints: (
    need: ScorableNeed,
    solution: ScorableSolution,
    context: ScoringContext,
  ) => readonly Joint[];
}
