import { deploymentJoint } from '../joints/deployment-joint.js';
import type { Constraint } from './constraint.js';

export const deployment: Constraint = {
  id: 'deployment',
  joints: ({ content }, solution) =>
    content.deployment?.strength === 'constraint'
      ? [deploymentJoint(content.deployment, solution.content)]
      : [],
};
