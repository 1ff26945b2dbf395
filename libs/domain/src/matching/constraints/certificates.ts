import { certificateJoint } from '../joints/certificate-joint.js';
import type { Constraint } from './constraint.js';

export const certificates: Constraint = {
  id: 'certificates',
  joints: ({ content }, solution, context) =>
    content.certificates.flatMap((asked, i) =>
      asked.strength === 'constraint' ? [certificateJoint(asked, i, solution.content, context)] : [],
    ),
};
