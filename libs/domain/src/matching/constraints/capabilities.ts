import { capabilityJoint } from '../joints/capability-joint.js';
import type { Constraint } from './constraint.js';

/** Hard 能力要求: never broken, since saying nothing is no contradiction; 待核实 until proven. */
export const capabilities: Constraint = {
  id: 'capabilities',
  joints: ({ content }, solution, context) =>
    content.capabilities.flatMap((required, i) =>
      required.strength === 'constraint' ? [capabilityJoint(required, i, solution.content, context)] : [],
    ),
};
