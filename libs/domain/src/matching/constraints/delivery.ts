import { deliveryJoint } from '../joints/delivery-joint.js';
import type { Constraint } from './constraint.js';

/** Lead time against the wished delivery, if the need says it is a hard condition. */
export const delivery: Constraint = {
  id: 'delivery',
  joints: ({ content: { deliverWithinDays, deliverStrength } }, solution) =>
    deliverWithinDays !== undefined && deliverStrength === 'constraint'
      ? [deliveryJoint(deliverWithinDays, deliverStrength, solution.content)]
      : [],
};
