import { asksPrice, priceJoint } from '../joints/price-joint.js';
import type { Constraint } from './constraint.js';

/** The price's floor against the top of the public budget; the confidential ceiling is a private check, not a constraint. */
export const budget: Constraint = {
  id: 'budget',
  joints: (need, solution) =>
    asksPrice(need.content.budget) ? [priceJoint(need.content.budget, solution.content)] : [],
};
