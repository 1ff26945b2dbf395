import { referencesJoint } from '../joints/references-joint.js';
import type { Factor } from './factor.js';

/** 案例. Range [0, 1]: see `referencesJoint`. Evidence: reference projects and their acceptance. Unknown: none stated, or unproven. */
export const references: Factor = {
  id: 'references',
  weight: 12,
  asked: ({ scenarioDirections }) => scenarioDirections.length > 0,
  joints: (need, solution, context) => [referencesJoint(need.content, solution.content, context)],
};
