import { meaningCosine, type MeaningVector } from './meaning-vector.js';

/** Cosines between which the factor goes from 0 to 1: of every embedder they lie elsewhere. */
export interface MeaningScale {
  readonly low: number;
  readonly high: number;
}

/** Of all pairs of the sample, half lie below `low` and one in fifty above `high`. */
const LOW = 0.5;
const HIGH = 0.98;
/** Fewer say nothing of where the middle lies. */
const FEWEST_PAIRS = 100;

/**
 * The scale of an embedder, read off what it says of real pairs: a need and a solution picked blindly share hardly more than the trade, so
 * their middle earns nothing. Undefined when there is too little to tell, or when all look alike to it.
 */
export function measureScale(
  needs: readonly MeaningVector[],
  solutions: readonly MeaningVector[],
): MeaningScale | undefined {
  const cosines = needs
    .flatMap((need) => solutions.flatMap((solution) => meaningCosine(need, solution) ?? []))
    .sort((a, b) => a - b);
  if (cosines.length < FEWEST_PAIRS) return undefined;
  const at = (share: number): number =>
    Math.round((cosines[Math.floor(share * (cosines.length - 1))] ?? 0) * 1e6) / 1e6;
  const [low, high] = [at(LOW), at(HIGH)];
  return high > low ? { low, high } : undefined;
}

/** [−1, 1] → [0, 1], never falling. */
export const onScale = (cosine: number, { low, high }: MeaningScale): number =>
  Math.max(0, Math.min(1, (cosine - low) / (high - low)));
