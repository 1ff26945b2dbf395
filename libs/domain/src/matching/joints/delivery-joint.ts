import { phrase } from '../../kernel/phrase.js';
import type { Strength } from '../../posting/need-content.js';
import type { Joint, ScorableSolution } from '../pair.js';
import type { PreparedSolution } from '../prepared-solution.js';
import { COMMITMENT } from '../proof.js';
import { found, type Ask, type Judging, type Offers, type Verdict } from './ask.js';
import { askKind, notStated } from './outcomes.js';
import { shareWithin } from './range-share.js';

/**
 * Lead time against the wished delivery, days after signing. Slowest still in time: 1/1. Fastest too late: 0/0. In between:
 * the share that is in time, and open, since it can be promised. Not stated: 0/1. The vendor's word is an offer and counts.
 */
export class DeliveryAsk implements Ask {
  readonly path = 'deliverWithinDays';
  readonly constraint?: 'delivery';

  constructor(
    private readonly days: number,
    private readonly strength: Strength | undefined,
  ) {
    if (strength === 'constraint') this.constraint = 'delivery';
  }

  judge({ leadTimeDays }: PreparedSolution, _judging: Judging, into: Verdict): void {
    const { days, strength } = this;
    if (!leadTimeDays) return found(into, notStated(strength), 0, 1);
    const { min, max } = leadTimeDays;
    if (min > days) return found(into, 'broken', 0, 0, 0);
    if (max <= days) return found(into, 'pass', 1, 1, 0);
    found(into, 'unverified', shareWithin(min, max, days), 1, 0);
  }

  ask(): Joint['ask'] {
    const { days, strength } = this;
    const label = phrase('match.ask.delivery', { days });
    return { kind: askKind(strength, 'wish'), label, path: this.path, ...(strength && { strength }) };
  }

  offers({ content: { leadTimeDays } }: ScorableSolution): Offers {
    if (!leadTimeDays) return {};
    const { min, max } = leadTimeDays;
    const label =
      min === max
        ? phrase('match.offer.lead_time_exact', { days: max })
        : phrase('match.offer.lead_time', { min, max });
    return { offer: { label, path: 'leadTimeDays', source: COMMITMENT } };
  }
}
