import type { FactorId } from './pair.js';

/** How much each factor counts. A version is fixed once it has scored anything: learning makes a new one. */
export interface Weights {
  /** Part of the scorer's full version, so that a stored score says by which weights it came about. */
  readonly version: string;
  /** Points out of 100 when every factor is asked for; ≥ 0, any sum: they are scaled to the factors asked. */
  readonly factors: Readonly<Record<FactorId, number>>;
}

export const DEFAULT_WEIGHTS: Weights = {
  version: '1',
  factors: { capability: 26, text: 8, specs: 24, price: 14, time: 8, region: 8, references: 12 },
};
