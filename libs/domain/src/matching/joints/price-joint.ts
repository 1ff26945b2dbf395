import { phrase, type Phrase } from '../../kernel/phrase.js';
import type { BudgetRange } from '../../posting/need-content.js';
import type { Price } from '../../posting/solution-content.js';
import type { Joint, ScorableSolution } from '../pair.js';
import type { PreparedSolution } from '../prepared-solution.js';
import { COMMITMENT } from '../proof.js';
import { found, type Ask, type Judging, type Offers, type Verdict } from './ask.js';
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
export class PriceAsk implements Ask {
  readonly path = 'budget';
  readonly constraint = 'budget';

  constructor(private readonly budget: BudgetRange & { readonly max: number }) {}

  judge({ price }: PreparedSolution, _judging: Judging, into: Verdict): void {
    const limit = this.budget.max;
    if (!price || price.model === 'on_quote' || price.min === undefined)
      return found(into, 'unverified', 0, 1);
    const { model, min, max } = price;
    if (min > limit) return found(into, 'broken', 0, 0);
    if (model === 'per_seat') return found(into, 'unverified', 0, 1);
    if (max === undefined) return found(into, 'pass', OPEN_TOP_WORTH, 1);
    const share = shareWithin(min, max, limit);
    found(into, 'pass', share, share);
  }

  ask(): Joint['ask'] {
    const { min, max } = this.budget;
    const label =
      min === undefined
        ? phrase('match.ask.budget', { max })
        : phrase('match.ask.budget_range', { min, max });
    return { kind: 'constraint', label, path: this.path, strength: 'constraint' };
  }

  offers({ content: { price } }: ScorableSolution): Offers {
    return price ? { offer: { label: priceLabel(price), path: 'price', source: COMMITMENT } } : {};
  }
}
