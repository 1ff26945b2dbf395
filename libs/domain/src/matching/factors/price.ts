import { asksPrice, priceJoint } from '../joints/price-joint.js';
import type { Factor } from './factor.js';

/**
 * 价格. Range [0, 1]: share of the price range within the top of the public budget; falls as the price rises. Evidence: the
 * vendor's price. Unknown: no price, 面议, or a price per seat. Never looks at the confidential ceiling.
 */
export const price: Factor = {
  id: 'price',
  weight: 14,
  asked: ({ budget }) => asksPrice(budget),
  joints: ({ content: { budget } }, solution) =>
    asksPrice(budget) ? [priceJoint(budget, solution.content)] : [],
};
