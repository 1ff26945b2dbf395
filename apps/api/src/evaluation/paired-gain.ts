import { Chance } from '../bench/chance.js';

const RESAMPLES = 10_000;
const SEED = 20_261_120;

export interface PairedGain {
  /** Mean over the needs of ours less theirs. */
  readonly gain: number;
  /** Percentile bootstrap over needs, paired; the same figures in every run. */
  readonly gain95: readonly [number, number];
}

/** What one ranking gains over another on the same needs; zeros when there are none. */
export function pairedGain(ours: readonly number[], theirs: readonly number[]): PairedGain {
  const differences = ours.map((value, i) => value - (theirs[i] ?? 0));
  const count = differences.length;
  if (count === 0) return { gain: 0, gain95: [0, 0] };
  const chance = new Chance(SEED);
  const means = Float64Array.from({ length: RESAMPLES }, () => {
    let sum = 0;
    for (let i = 0; i < count; i++) sum += differences[chance.below(count)] ?? 0;
    return sum / count;
  }).sort();
  const at = (share: number): number => means[Math.min(RESAMPLES - 1, Math.floor(share * RESAMPLES))] ?? 0;
  return {
    gain: differences.reduce((sum, value) => sum + value, 0) / count,
    gain95: [at(0.025), at(0.975)],
  };
}
