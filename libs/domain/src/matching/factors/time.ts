import { DeliveryAsk } from '../joints/delivery-joint.js';
import type { Factor } from './factor.js';

/** 工期. Range [0, 1]: share of the lead time that is within the wished delivery. Evidence: lead time. Unknown: not stated. */
export const time: Factor = {
  id: 'time',
  asks: ({ deliverWithinDays, deliverStrength }) =>
    deliverWithinDays === undefined ? [] : [new DeliveryAsk(deliverWithinDays, deliverStrength)],
};
