import { CapabilityAsk } from '../joints/capability-joint.js';
import { DirectionAsk } from '../joints/direction-joint.js';
import type { Factor } from './factor.js';

/**
 * 能力. Range [0, 1]: mean over every 能力要求 and, once, the shared scenario direction. Evidence: the vendor's capability
 * rows and their proof. Unknown: a required capability that is not stated, or only a neighbour of it.
 */
export const capability: Factor = {
  id: 'capability',
  asks: ({ capabilities, scenarioDirections }, { terms }) => [
    ...capabilities.map((required, i) => new CapabilityAsk(required, i, terms)),
    ...(scenarioDirections.length > 0 ? [new DirectionAsk(scenarioDirections, terms)] : []),
  ],
};
