import { bootstrap95 } from '@duijie/domain';

const RESAMPLES = 10_000;

export interface PairedGain {
  /** Mean over the needs of ours less theirs. */
  readonly gain: number;
  /** `bootstrap95` over needs, paired. */
  readonly gain95: readonly [number, number];
}

/** What one ranking gains over another on the same needs; zeros when there are none. */
export function pairedGain(ours: readonly number[], theirs: readonly number[]): PairedGain {
  const differences = ours.map((value, i) => value - (theirs[i] ?? 0));
  const count = differences.length;
  if (count === 0) return { gain: 0, gain95: [0, 0] };
  const over = (pick: (k: number) => number): number => {
    let sum = 0;
    for (let k = 0; k < count; k++) sum += differences[pick(k)] as number;
    return sum / count;
  };
  return { gain: over((k) => k), gain95: bootstrap95({ size: count, resamples: RESAMPLES }, over) };
}
