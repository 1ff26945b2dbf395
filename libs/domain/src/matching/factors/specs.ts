import { certificateJoint } from '../joints/certificate-joint.js';
import { deploymentJoint } from '../joints/deployment-joint.js';
import { domesticJoint } from '../joints/domestic-joint.js';
import { specJoint } from '../joints/spec-joint.js';
import type { Factor } from './factor.js';

/**
 * 指标. Range [0, 1]: mean over every measurable condition, hard or preferred: 指标要求, certificates, deployment, 信创.
 * Evidence: the vendor's rows and their documents. Unknown: not stated, declared without proof, expired, contradictory.
 */
export const specs: Factor = {
  id: 'specs',
  weight: 24,
  asked: (need) =>
    need.specs.length > 0 ||
    need.certificates.length > 0 ||
    need.deployment !== undefined ||
    need.domestic !== undefined,
  joints: ({ content: need }, { content: solution }, context) => [
    ...need.specs.map((spec, i) => specJoint(spec, i, solution, context)),
    ...need.certificates.map((asked, i) => certificateJoint(asked, i, solution, context)),
    ...(need.deployment ? [deploymentJoint(need.deployment, solution)] : []),
    ...(need.domestic ? [domesticJoint(need.domestic, solution)] : []),
  ],
};
