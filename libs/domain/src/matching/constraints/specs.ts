import { specJoint } from '../joints/spec-joint.js';
import type { Constraint } from './constraint.js';

/** Every 指标要求 that is a hard condition, one joint each. */
export const specs: Constraint = {
  id: 'specs',
  joints: ({ content }, solution, context) =>
    content.specs.flatMap((spec, i) =>
      spec.strength === 'constraint' ? [specJoint(spec, i, solution.content, context)] : [],
    ),
};
