import { phrase } from '../../kernel/phrase.js';
import type { Market } from '../../posting/need-content.js';
import type { Joint, ScorableSolution } from '../pair.js';
import type { PreparedSolution } from '../prepared-solution.js';
import { COMMITMENT } from '../proof.js';
import { found, type Ask, type Judging, type Offers, type Verdict } from './ask.js';

/**
 * 2B/2C: broken only if the two say opposite things; either one's “both” fits. Speaks up only then: a fit is not worth a line.
 */
export class MarketAsk implements Ask {
  readonly path = 'market';
  readonly constraint = 'market';
  readonly quiet = true;

  constructor(private readonly market: Market) {}

  judge({ market }: PreparedSolution, _judging: Judging, into: Verdict): void {
    if (this.market === 'both' || market === 'both' || market === this.market)
      return found(into, 'pass', 1, 1);
    found(into, 'broken', 0, 0);
  }

  ask(): Joint['ask'] {
    const label = phrase('match.ask.market', { market: this.market });
    return { kind: 'constraint', label, path: this.path, strength: 'constraint' };
  }

  offers({ content: { market } }: ScorableSolution): Offers {
    return {
      offer: { label: phrase('match.offer.market', { market }), path: 'market', source: COMMITMENT },
    };
  }
}
