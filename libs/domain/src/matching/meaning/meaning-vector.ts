/** What 1 is kept as: sums of products of whole numbers below 2⁵³ are exact, so that a likeness is the same on every machine. */
const ONE = 32_767;

/**
 * Direction of a text's meaning as an embedder gave it: length 1 (Euclid) in steps of 1/32,767. Empty: there is none for this text.
 * It is stored as it is scored with, so that a replay starts from the same numbers.
 */
export type MeaningVector = Int16Array;

/** Where it is known that a text has no vector yet: what hangs on it is unknown. */
export const NO_MEANING: MeaningVector = new Int16Array(0);

/** @param values any length but 0, finite @returns `NO_MEANING` for what has no direction */
export function meaningVector(values: readonly number[]): MeaningVector {
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
  if (!Number.isFinite(length) || length === 0) return NO_MEANING;
  return Int16Array.from(values, (value) => Math.round((value / length) * ONE));
}

/** Cosine in [−1, 1]; undefined where either is missing or they come from embedders that cannot be compared. */
export function meaningCosine(a: MeaningVector, b: MeaningVector): number | undefined {
  if (a.length === 0 || a.length !== b.length) return undefined;
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return Math.max(-1, Math.min(1, sum / (ONE * ONE)));
}
