import { phrase } from '../../kernel/phrase.js';
import type { Joint, ScorableNeed, ScorableSolution } from '../pair.js';
import type { ScoringContext } from '../scoring-context.js';

/** Cosine at which a little more than half is earned: related texts of this trade meet around it. */
const HALF_WAY = 0.25;

/** Below this the texts are called unlike: an unmet wish. */
const ALIKE_FROM = 0.4;

/** [0, 1] → [0, 1], strictly rising, so that calibration never changes an order. */
export const calibrated = (cosine: number): number => (cosine * (1 + HALF_WAY)) / (cosine + HALF_WAY);

/** How alike the two descriptions read. Nothing is unknown about words that are there: earned = possible. */
export function textJoint(need: ScorableNeed, solution: ScorableSolution, context: ScoringContext): Joint {
  const earned = calibrated(context.textCosine(need, solution));
  return {
    ask: { kind: 'wish', label: phrase('match.ask.text'), path: 'problem' },
    offer: { label: phrase('match.offer.text', { likeness: Math.round(earned * 100) }), path: 'description' },
    outcome: earned >= ALIKE_FROM ? 'pass' : 'broken',
    earned,
    possible: earned,
  };
}
