import { phrase, type Phrase } from '../../kernel/phrase.js';
import type { BudgetRange } from '../../posting/need-content.js';
import type { Price } from '../../posting/solution-content.js';
import type { Joint, VisibleSolutionContent } from '../pair.js';
import { COMMITMENT } from '../proof.js';
import { shareWithin } from './range-share.js';

/** A price with a floor and no top fits as far as can be told; what it comes to is open. */
const OPEN_TOP_WORTH = 0.6;

/** The budget's top is a limit; its floor is none: a cheaper offer is welcome. */
export const asksPrice = (budget: BudgetRange | undefined): budget is BudgetRange & { max: number } =>
  budget?.max !== undefined;

export const priceLabel = ({ model, min, max }: Price): Phrase => {
  if (model === 'on_quote' || min === undefined) return phrase('match.offer.price_on_quote');
  if (max === undefined) return phrase('match.offer.price_from', { model, min });
  if (min === max) return phrase('match.offer.price_exact', { model, min });
  return phrase('match.offer.price', { model, min, max });
};

/**
 * Price against the public budget, both 万元. Floor above the budget: 0/0, broken. Otherwise the share of the price range that
 * fits; without a top 0.6/1. A yearly price is held against the budget as its first year, a price per seat only by its floor
 * (nobody knows how many seats), so it stays open. No price or 面议: 0/1. The vendor's word is an offer and counts.
 */
export function priceJoint(
  budget: BudgetRange & { readonly max: number },
  { price }: VisibleSolutionContent,
): Joint {
  const { min: from, max: limit } = budget;
  const label =
    from === undefined
      ? phrase('match.ask.budget', { max: limit })
      : phrase('match.ask.budget_range', { min: from, max: limit });
  const ask = { kind: 'constraint' as const, label, path: 'budget', strength: 'constraint' as const };
  if (!price) return { ask, outcome: 'unverified', earned: 0, possible: 1 };
  const offer = { label: priceLabel(price), path: 'price', source: COMMITMENT };
  const { model, min, max } = price;
  if (model === 'on_quote' || min === undefined)
    return { ask, offer, outcome: 'unverified', earned: 0, possible: 1 };
  if (min > limit) return { ask, offer, outcome: 'broken', earned: 0, possible: 0 };
  if (model === 'per_seat') return { ask, offer, outcome: 'unverified', earned: 0, possible: 1 };
  if (max === undefined) return { ask, offer, outcome: 'pass', earned: OPEN_TOP_WORTH, possible: 1 };
  const share = shareWithin(min, max, limit);
  return { ask, offer, outcome: 'pass', earned: share, possible: share };
}
