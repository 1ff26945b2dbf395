import { domesticJoint } from '../joints/domestic-joint.js';
import type { Constraint } from './constraint.js';

/** 信创: domestic software and hardware required. */
export const domestic: Constraint = {
  id: 'domestic',
  joints: ({ content }, solution) =>
    content.domestic === 'constraint' ? [domesticJoint('constraint', solution.content)] : [],
};
