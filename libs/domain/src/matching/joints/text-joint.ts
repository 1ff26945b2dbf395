import { phrase } from '../../kernel/phrase.js';
import type { Joint, ScorableSolution } from '../pair.js';
import type { PreparedSolution } from '../prepared-solution.js';
import type { TextVector } from '../text/vector.js';
import { found, type Ask, type Judging, type Offers, type Verdict } from './ask.js';

/** Cosine at which a little more than half is earned: related texts of this trade meet around it. */
const HALF_WAY = 0.25;

/** Below this the texts are called unlike: an unmet wish. */
const ALIKE_FROM = 0.4;

/** [0, 1] → [0, 1], strictly rising, so that calibration never changes an order. */
export const calibrated = (cosine: number): number => (cosine * (1 + HALF_WAY)) / (cosine + HALF_WAY);

/** How alike the two descriptions read. Nothing is unknown about words that are there: earned = possible. */
export class TextAsk implements Ask {
  readonly path = 'problem';

  constructor(private readonly text: TextVector) {}

  foresee(solutions: readonly PreparedSolution[], { likeness }: Judging): void {
    likeness.foresee(this.text, solutions);
  }

  judge({ text }: PreparedSolution, { likeness }: Judging, into: Verdict): void {
    const earned = calibrated(likeness.of(this.text, text));
    found(into, earned >= ALIKE_FROM ? 'pass' : 'broken', earned, earned);
  }

  ask(): Joint['ask'] {
    return { kind: 'wish', label: phrase('match.ask.text'), path: this.path };
  }

  offers(_solution: ScorableSolution, { earned }: Verdict): Offers {
    const label = phrase('match.offer.text', { likeness: Math.round(earned * 100) });
    return { offer: { label, path: 'description' } };
  }
}
