import { marketJoint } from '../joints/market-joint.js';
import type { Constraint } from './constraint.js';

/** Speaks up only when 2B and 2C clearly miss each other; a fit is not worth a line. */
export const market: Constraint = {
  id: 'market',
  joints: ({ content }, solution) => {
    const joint = marketJoint(content, solution.content);
    return joint.outcome === 'broken' ? [joint] : [];
  },
};
