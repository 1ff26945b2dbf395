import { phrase } from '../../kernel/phrase.js';
import { onScale, type MeaningScale } from '../meaning/meaning-scale.js';
import { meaningCosine, type MeaningVector } from '../meaning/meaning-vector.js';
import type { Joint, ScorableSolution } from '../pair.js';
import type { PreparedSolution } from '../prepared-solution.js';
import { found, type Ask, type Judging, type Offers, type Verdict } from './ask.js';

/** Share from which on the two are said to mean alike: below it is an unmet wish. */
const ALIKE_FROM = 0.5;

/** How alike the two descriptions are in meaning, whatever their words. Unknown until both have a vector. */
export class MeaningAsk implements Ask {
  readonly path = 'meaning';

  constructor(
    private readonly vector: MeaningVector,
    private readonly scale: MeaningScale,
  ) {}

  judge({ meaning }: PreparedSolution, _judging: Judging, into: Verdict): void {
    const cosine = meaningCosine(this.vector, meaning);
    if (cosine === undefined) return found(into, 'unknown', 0, 1);
    const earned = onScale(cosine, this.scale);
    found(into, earned >= ALIKE_FROM ? 'pass' : 'broken', earned, earned);
  }

  ask(): Joint['ask'] {
    return { kind: 'wish', label: phrase('match.ask.meaning'), path: this.path };
  }

  offers(_solution: ScorableSolution, { outcome, earned }: Verdict): Offers {
    if (outcome === 'unknown') return {};
    const label = phrase('match.offer.meaning', { likeness: Math.round(earned * 100) });
    return { offer: { label, path: 'description' } };
  }
}
