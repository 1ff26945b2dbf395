import { phrase } from '../../kernel/phrase.js';
import type { Joint, VisibleNeedContent, VisibleSolutionContent } from '../pair.js';
import { COMMITMENT } from '../proof.js';

/** 2B/2C: broken only if the two say opposite things; either one's “both” fits. */
export function marketJoint({ market }: VisibleNeedContent, solution: VisibleSolutionContent): Joint {
  const fits = market === 'both' || solution.market === 'both' || solution.market === market;
  const worth = fits ? 1 : 0;
  return {
    ask: {
      kind: 'constraint',
      label: phrase('match.ask.market', { market }),
      path: 'market',
      strength: 'constraint',
    },
    offer: {
      label: phrase('match.offer.market', { market: solution.market }),
      path: 'market',
      source: COMMITMENT,
    },
    outcome: fits ? 'pass' : 'broken',
    earned: worth,
    possible: worth,
  };
}
