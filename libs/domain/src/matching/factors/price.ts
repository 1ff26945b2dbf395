import { seatsOf } from '../joints/cost.js';
import { asksPrice, PriceAsk } from '../joints/price-joint.js';
import type { Factor } from './factor.js';

/**
 * 价格. Range [0, 1]: share of the price range within the top of the public budget; falls as the price rises. Evidence: the
 * vendor's price. Unknown: no price, 面议, an open top, or a price per seat for nobody knows how many. Never looks at the confidential ceiling.
 */
export const price: Factor = {
  id: 'price',
  asks: ({ budget, specs }, { terms }) =>
    asksPrice(budget) ? [new PriceAsk(budget, seatsOf(specs, terms.lexicon))] : [],
};
