import { phrase } from '../../kernel/phrase.js';
import type { BudgetRange } from '../../posting/need-content.js';
import type { Joint, ScorableSolution } from '../pair.js';
import type { PreparedSolution } from '../prepared-solution.js';
import { COMMITMENT } from '../proof.js';
import type { Ask, Judging, Offers, Verdict } from './ask.js';
import { costLabel, costNote, costOf, judgeCost } from './cost.js';

/** The budget's top is a limit; its floor is none: a cheaper offer is welcome. */
export const asksPrice = (budget: BudgetRange | undefined): budget is BudgetRange & { max: number } =>
  budget?.max !== undefined;

/**
 * Price against the public budget, both 万元: see `judgeCost`. A yearly price is held against it as its first year, and says so;
 * a price per seat times the people that the need wants on it at once, if it says. No price or 面议: 待核实, 0/1. The vendor's
 * word is an offer and counts. The confidential ceiling is a private check instead.
 */
export class PriceAsk implements Ask {
  readonly path = 'budget';
  readonly constraint = 'budget';

  constructor(
    private readonly budget: BudgetRange & { readonly max: number },
    private readonly seats: number | undefined,
  ) {}

  judge({ price }: PreparedSolution, _judging: Judging, into: Verdict): void {
    judgeCost(price, this.seats, this.budget.max, into);
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
    if (!price) return {};
    const cost = costOf(price, this.seats);
    const note = cost && costNote(cost, this.budget.max);
    return {
      offer: { label: costLabel(price, this.seats), path: 'price', source: COMMITMENT },
      ...(note && { note }),
    };
  }
}
