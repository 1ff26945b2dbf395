import { phrase, type Phrase } from '../../kernel/phrase.js';
import type { Lexicon } from '../../posting/lexicon.js';
import type { SpecRequirement } from '../../posting/need-content.js';
import type { Price } from '../../posting/solution-content.js';
import { found, type Verdict } from './ask.js';
import { shareWithin } from './range-share.js';

/** What tells how many seats a need takes: people at it at the same time, on site. Online visitors are not bought a seat each. */
const SEATS_QUANTITY = 'concurrent-users';

/** Seats that a need is sure to take; undefined if it does not say. */
export function seatsOf(specs: readonly SpecRequirement[], lexicon: Lexicon): number | undefined {
  let most: number | undefined;
  for (const { quantity, comparator, value, unit } of specs) {
    if (quantity !== SEATS_QUANTITY || comparator === 'lte') continue;
    const seats = lexicon.inOwnUnit(quantity, value, unit);
    if (seats !== undefined && seats > 0) most = Math.max(most ?? 0, Math.ceil(seats));
  }
  return most;
}

/** What a price comes to for one need, 万元; `to` is absent where nobody can tell. */
export interface Cost {
  readonly from: number;
  readonly to: number | undefined;
  readonly basis: CostBasis;
}
/** total: as stated. first_year: a yearly price, its first year. seats: per seat times the seats. one_seat: per seat, and nobody knows how many. */
export type CostBasis = 'total' | 'first_year' | 'seats' | 'one_seat';

/** Prices have two decimals; so have their sums, whatever the arithmetic does to them. */
const rounded = (amount: number): number => Math.round(amount * 100) / 100;

/** Undefined: no price, or 面议. */
export function costOf(price: Price | undefined, seats: number | undefined): Cost | undefined {
  const from = costFrom(price, seats);
  if (!price || from === undefined) return undefined;
  return { from, to: costTo(price, seats), basis: basisOf(price, seats) };
}

function costFrom(price: Price | undefined, seats: number | undefined): number | undefined {
  if (!price || price.model === 'on_quote' || price.min === undefined) return undefined;
  return price.model === 'per_seat' && seats !== undefined ? rounded(price.min * seats) : price.min;
}

function costTo({ model, max }: Price, seats: number | undefined): number | undefined {
  if (model !== 'per_seat' || max === undefined) return max;
  return seats === undefined ? undefined : rounded(max * seats);
}

function basisOf({ model }: Price, seats: number | undefined): CostBasis {
  if (model !== 'per_seat') return model === 'subscription' ? 'first_year' : 'total';
  return seats === undefined ? 'one_seat' : 'seats';
}

/**
 * A cost against a limit. All of it within: pass, 1/1. Its floor above: broken, 0/0. In between 待核实: the share of the range
 * that fits, and open, since it can be agreed; 0/1 where the top is not known, or there is no price. Falls as the price rises.
 */
export function judgeCost(
  price: Price | undefined,
  seats: number | undefined,
  limit: number,
  into: Verdict,
): void {
  const from = costFrom(price, seats);
  if (!price || from === undefined) return found(into, 'unverified', 0, 1);
  if (from > limit) return found(into, 'broken', 0, 0);
  const to = costTo(price, seats);
  if (to === undefined) return found(into, 'unverified', 0, 1);
  if (to <= limit) return found(into, 'pass', 1, 1);
  found(into, 'unverified', shareWithin(from, to, limit), 1);
}

export const priceLabel = ({ model, min, max }: Price): Phrase => {
  if (model === 'on_quote' || min === undefined) return phrase('match.offer.price_on_quote');
  if (max === undefined) return phrase('match.offer.price_from', { model, min });
  if (min === max) return phrase('match.offer.price_exact', { model, min });
  return phrase('match.offer.price', { model, min, max });
};

/** The price as stated and, per seat, what it comes to. */
export function costLabel(price: Price, seats: number | undefined): Phrase {
  const label = priceLabel(price);
  const cost = costOf(price, seats);
  if (cost?.basis !== 'seats' || seats === undefined) return label;
  const { from, to } = cost;
  const sum = priceLabel({ model: 'one_off', min: from, ...(to !== undefined && { max: to }) });
  return phrase('match.offer.price_seats', { price: label, seats, sum });
}

/** What must be known with it so that nobody takes it for more than it is. */
export function costNote(cost: Cost, limit: number): Phrase | undefined {
  const { from, to, basis } = cost;
  if (from > limit) return undefined;
  if (basis === 'one_seat') return phrase('match.note.price_one_seat');
  if (to === undefined) return phrase('match.note.price_open_top', { basis });
  if (to > limit) return phrase('match.note.price_partly', { basis });
  return basis === 'first_year' ? phrase('match.note.price_first_year') : undefined;
}

/** The same price with its top brought within the limit; undefined if its floor is above. */
export function narrowed(price: Price, seats: number | undefined, limit: number): Price | undefined {
  const cost = costOf(price, seats);
  if (!cost || price.min === undefined) return undefined;
  const max = cost.basis === 'seats' && seats !== undefined ? Math.floor((limit / seats) * 100) / 100 : limit;
  return max < price.min ? undefined : { ...price, max };
}
