import { FACTOR_IDS } from '../matching/pair.js';
import type { Weights } from '../matching/weights.js';

/** One solution as it stood in a list that somebody read. */
export interface ShownSolution {
  readonly solutionId: string;
  readonly vendorId: string;
  /** Share of each factor that it earned, [0, 1], in the order of FACTOR_IDS; undefined where the need does not ask for the factor. */
  readonly shares: readonly (number | undefined)[];
  /** Whether every hard condition was proven: such stand above the others whatever the weights. */
  readonly passed: boolean;
  /** Stood there not by its rank but to be tried. */
  readonly explored: boolean;
}

/** One list of a need's recommendations as it was shown, best first, and what was said of its solutions afterwards. */
export interface Session {
  readonly needId: string;
  /** The organization whose members read and decided. */
  readonly readerId: string;
  /** When the last of what was said of it was said, ms: whoever learns from it then knows nothing of later days. */
  readonly at: number;
  readonly shown: readonly ShownSolution[];
  /** In which place of the whole list each stood, from 1, ascending: a later page begins beyond 1, a list over several needs has gaps. */
  readonly places: readonly number[];
  /** Ids of those wanted: invited, or pinned by a broker. */
  readonly wanted: ReadonlySet<string>;
  /** Ids of those that were said not to suit. */
  readonly refused: ReadonlySet<string>;
}

/** Weights as a row of numbers, in the order of FACTOR_IDS. */
export const rowOf = ({ factors }: Weights): readonly number[] => FACTOR_IDS.map((id) => factors[id]);

/** Score by these weights, 0–100: what the scorer gives, but for its rounding. */
export function scoreOf({ shares }: ShownSolution, weights: readonly number[]): number {
  let sum = 0;
  let asked = 0;
  for (const [i, share] of shares.entries()) {
    if (share === undefined) continue;
    sum += (weights[i] ?? 0) * share;
    asked += weights[i] ?? 0;
  }
  return asked > 0 ? (100 * sum) / asked : 0;
}

/** The list as these weights would order it: those that pass first, then by score, then by id. */
export const reranked = (
  shown: readonly ShownSolution[],
  weights: readonly number[],
): readonly ShownSolution[] =>
  shown
    .map((item) => ({ item, score: scoreOf(item, weights) }))
    .sort(
      (a, b) =>
        Number(b.item.passed) - Number(a.item.passed) ||
        b.score - a.score ||
        (a.item.solutionId < b.item.solutionId ? -1 : 1),
    )
    .map(({ item }) => item);
