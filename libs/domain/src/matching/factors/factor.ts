import type { Ask } from '../joints/ask.js';
import type { MeaningScale } from '../meaning/meaning-scale.js';
import type { MeaningVector } from '../meaning/meaning-vector.js';
import type { ScoredFactorId, VisibleNeedContent } from '../pair.js';
import type { Terms } from '../terms.js';
import type { TextVector } from '../text/vector.js';

/** What a factor's asks are made with. */
export interface AskMaking {
  readonly terms: Terms;
  readonly text: TextVector;
  /** Where an embedder is in force. */
  readonly meaning?: { readonly vector: MeaningVector; readonly scale: MeaningScale };
}

/**
 * One named measure in [0, 1]: the mean of what its joints earn, all alike. It looks at the need alone for what is asked, so that
 * a factor drops out for every candidate or for none. What it weighs stands in the weights in force.
 */
export interface Factor {
  readonly id: ScoredFactorId;
  /** What the need asks; none: the factor drops out. */
  readonly asks: (need: VisibleNeedContent, making: AskMaking) => readonly Ask[];
}
