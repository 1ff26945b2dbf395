import type { MeaningEdition, Weights } from '../weights.js';

/** Points beside the hundred of `DEFAULT_WEIGHTS`. Not learned: that would take decisions made with the factor and without. */
export const MEANING_WEIGHT = 8;

/** The weights while an embedder is in force; unchanged without one. */
export const withMeaning = (
  weights: Weights,
  edition: MeaningEdition | undefined,
  weight = MEANING_WEIGHT,
): Weights => (edition ? { ...weights, meaning: { ...edition, weight } } : weights);
