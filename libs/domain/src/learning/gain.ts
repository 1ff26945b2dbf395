import { bootstrap95 } from '../kernel/bootstrap.js';
import type { SessionResult } from './figures.js';

const RESAMPLES = 2_000;

/** What weights gain in nDCG@10 over those in force on lists that they had not seen, and how sure that is. */
export interface Gain {
  readonly value: number;
  /** `bootstrap95` over lists, paired. */
  readonly low: number;
  readonly high: number;
  /** How many lists it rests on. */
  readonly lists: number;
}

export interface PairedResult {
  readonly candidate: SessionResult;
  readonly inForce: SessionResult;
}

/** Both stand against the same ideal, so that a list has one difference and one weight, and a resample is two sums. Zeros over nothing. */
export function gainOf(results: readonly PairedResult[]): Gain {
  const lists = results.length;
  const differences = Float64Array.from(results, ({ candidate, inForce }) => candidate.gain - inForce.gain);
  const ideals = Float64Array.from(results, ({ candidate }) => candidate.ideal);
  const over = (pick: (k: number) => number): number => {
    let [gain, ideal] = [0, 0];
    for (let k = 0; k < lists; k++) {
      const at = pick(k);
      gain += differences[at] as number;
      ideal += ideals[at] as number;
    }
    return ideal === 0 ? 0 : gain / ideal;
  };
  if (lists === 0) return { value: 0, low: 0, high: 0, lists };
  const [low, high] = bootstrap95({ size: lists, resamples: RESAMPLES }, over);
  return { value: over((k) => k), low, high, lists };
}
