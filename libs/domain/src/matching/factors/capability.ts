import { capabilityJoint } from '../joints/capability-joint.js';
import { directionJoint } from '../joints/direction-joint.js';
import type { Factor } from './factor.js';

/**
 * 能力. Range [0, 1]: mean over every 能力要求 and, once, the shared scenario direction. Evidence: the vendor's capability
 * rows and their proof. Unknown: a required capability that is not stated, or only a neighbour of it.
 */
export const capability: Factor = {
  id: 'capability',
  weight: 26,
  asked: ({ capabilities, scenarioDirections }) => capabilities.length > 0 || scenarioDirections.length > 0,
  joints: ({ content: need }, { content: solution }, context) => [
    ...need.capabilities.map((required, i) => capabilityJoint(required, i, solution, context)),
    ...(need.scenarioDirections.length > 0 ? [directionJoint(need, solution, context)] : []),
  ],
};
