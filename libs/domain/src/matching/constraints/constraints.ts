import { budget } from './budget.js';
import { capabilities } from './capabilities.js';
import { certificates } from './certificates.js';
import type { Constraint } from './constraint.js';
import { delivery } from './delivery.js';
import { deployment } from './deployment.js';
import { domestic } from './domestic.js';
import { market } from './market.js';
import { region } from './region.js';
import { specs } from './specs.js';

/** All hard conditions, in the order they are shown. */
export const CONSTRAINTS: readonly Constraint[] = [
  market,
  capabilities,
  specs,
  deployment,
  domestic,
  certificates,
  delivery,
  region,
  budget,
];
