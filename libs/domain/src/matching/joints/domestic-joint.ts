import { phrase } from '../../kernel/phrase.js';
import type { Strength } from '../../posting/need-content.js';
import type { Joint, ScorableSolution } from '../pair.js';
import type { PreparedSolution } from '../prepared-solution.js';
import { DECLARED_WORTH, sourceOf } from '../proof.js';
import { found, type Ask, type Judging, type Offers, type Verdict } from './ask.js';
import { askKind, notStated } from './outcomes.js';

/** 信创, domestic software and hardware: proven 1/1, declared 0.6/1, nothing said 0/1, not supported 0/0. */
export class DomesticAsk implements Ask {
  readonly path = 'domestic';
  readonly constraint?: 'domestic';

  constructor(private readonly strength: Strength) {
    if (strength === 'constraint') this.constraint = 'domestic';
  }

  judge({ domestic }: PreparedSolution, _judging: Judging, into: Verdict): void {
    if (domestic === 'unsaid') return found(into, notStated(this.strength), 0, 1);
    if (domestic === 'unsupported') return found(into, 'broken', 0, 0);
    if (domestic === 'declared') return found(into, 'unverified', DECLARED_WORTH, 1);
    found(into, 'pass', 1, 1);
  }

  ask(): Joint['ask'] {
    const { path, strength } = this;
    return { kind: askKind(strength, 'preference'), label: phrase('match.ask.domestic'), path, strength };
  }

  offers({ content: { domestic } }: ScorableSolution): Offers {
    if (!domestic) return {};
    const label = phrase(domestic.supported ? 'match.offer.domestic' : 'match.offer.not_domestic');
    return { offer: { label, path: 'domestic', source: sourceOf(domestic.proof) } };
  }
}
