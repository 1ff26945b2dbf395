import type { Locale } from '@duijie/messages';
import { sayMoneyRange } from '@duijie/messages';
import type { Say } from '../../../ui/say.js';
import type { PostingSummary, Range } from '../api/summary.js';

/** 120–180 万元, or that it is not public. */
export const budgetText = (say: Say, locale: Locale, budget: Range | undefined): string =>
  (budget && sayMoneyRange(locale, budget.min, budget.max)) || say('listing.budget.hidden');

/** 98–150 万元, 3 万元/年, 面议, or that none is stated. */
export function priceText(say: Say, locale: Locale, price: PostingSummary['price']): string {
  if (!price) return say('listing.price.none');
  if (price.model === 'on_quote') return say('listing.price.on_quote');
  const range = sayMoneyRange(locale, price.min, price.max);
  if (!range) return say('listing.price.none');
  return price.model === 'one_off' ? range : say(`listing.price.${price.model}`, { price: range });
}

export function leadText(say: Say, lead: Range | undefined): string {
  if (lead?.min === undefined && lead?.max === undefined) return '';
  const min = lead.min ?? lead.max ?? 0;
  const max = lead.max ?? min;
  return min === max ? say('listing.lead.exact', { min }) : say('listing.lead', { min, max });
}
