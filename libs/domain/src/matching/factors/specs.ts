import { CertificateAsk } from '../joints/certificate-joint.js';
import { DeploymentAsk } from '../joints/deployment-joint.js';
import { DomesticAsk } from '../joints/domestic-joint.js';
import { SpecAsk } from '../joints/spec-joint.js';
import type { Factor } from './factor.js';

/**
 * 指标. Range [0, 1]: mean over every measurable condition, hard or preferred: 指标要求, certificates, deployment, 信创.
 * Evidence: the vendor's rows and their documents. Unknown: not stated, declared without proof, expired, contradictory.
 */
export const specs: Factor = {
  id: 'specs',
  asks: (need, { terms }) => [
    ...need.specs.map((spec, i) => new SpecAsk(spec, i, terms)),
    ...need.certificates.map((asked, i) => new CertificateAsk(asked, i, terms)),
    ...(need.deployment ? [new DeploymentAsk(need.deployment)] : []),
    ...(need.domestic ? [new DomesticAsk(need.domestic)] : []),
  ],
};
