import { regionJoint } from '../joints/region-joint.js';
import type { Constraint } from './constraint.js';

/** On-site service as a hard condition: the vendor must serve the site's division. */
export const region: Constraint = {
  id: 'region',
  joints: ({ content }, solution, context) =>
    content.onSite === 'constraint' && content.region !== '' ? [regionJoint(content, solution, context)] : [],
};
