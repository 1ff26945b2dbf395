import { phrase } from '../../kernel/phrase.js';
import type { Strength } from '../../posting/need-content.js';
import type { Joint, VisibleSolutionContent } from '../pair.js';
import { COMMITMENT } from '../proof.js';
import { askKind, notStated } from './outcomes.js';
import { shareWithin } from './range-share.js';

/**
 * Lead time against the wished delivery, days after signing. Slowest still in time: 1/1. Fastest too late: 0/0. In between:
 * the share that is in time, and open, since it can be promised. Not stated: 0/1. The vendor's word is an offer and counts.
 */
export function deliveryJoint(
  days: number,
  strength: Strength | undefined,
  { leadTimeDays }: VisibleSolutionContent,
): Joint {
  const ask = {
    kind: askKind(strength, 'wish'),
    label: phrase('match.ask.delivery', { days }),
    path: 'deliverWithinDays',
    ...(strength && { strength }),
  };
  if (!leadTimeDays) return { ask, outcome: notStated(strength), earned: 0, possible: 1 };
  const { min, max } = leadTimeDays;
  const offer = {
    label:
      min === max
        ? phrase('match.offer.lead_time_exact', { days: max })
        : phrase('match.offer.lead_time', { min, max }),
    path: 'leadTimeDays',
    source: COMMITMENT,
  };
  if (min > days) return { ask, offer, outcome: 'broken', earned: 0, possible: 0 };
  if (max <= days) return { ask, offer, outcome: 'pass', earned: 1, possible: 1 };
  return { ask, offer, outcome: 'unverified', earned: shareWithin(min, max, days), possible: 1 };
}
