import type { ConstraintId } from './pair.js';

/**
 * Hard conditions in the order they are shown. Each is an `Ask` whose need says so; outcomes are pass, unverified 待核实 or broken,
 * never unknown: a vendor's own commitment (price, lead time, regions served, market) is evidence, a measured fact needs more
 * than its word. The public budget, the market and what either side
 * excludes always are hard; the confidential ceiling is a private check instead.
 */
export const CONSTRAINT_ORDER: readonly ConstraintId[] = [
  'market',
  'kinds',
  'scenarios',
  'capabilities',
  'specs',
  'deployment',
  'domestic',
  'certificates',
  'delivery',
  'region',
  'budget',
];
