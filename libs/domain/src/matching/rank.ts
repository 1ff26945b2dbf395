import type { PairScore, Standing } from './pair.js';

const placeOf = (standing: Standing): number =>
  standing === 'passed' ? 0 : standing === 'to_verify' ? 1 : 2;

export interface Ranked {
  /** Id of the posting on the other side: settles what figures leave equal. */
  readonly id: string;
  readonly result: Pick<PairScore, 'standing' | 'score' | 'upper'>;
}

/** The greater first. By sign alone: a difference would be a number of its own in memory for each comparison. */
const descending = (a: number, b: number): number => (a > b ? -1 : a < b ? 1 : 0);

/** passed before to_verify (before excluded), then score, then upper bound, both descending, then id. A total order. */
export function compareRanked(a: Ranked, b: Ranked): number {
  return (
    placeOf(a.result.standing) - placeOf(b.result.standing) ||
    descending(a.result.score, b.result.score) ||
    descending(a.result.upper, b.result.upper) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

export const rank = <T extends Ranked>(pairs: readonly T[]): T[] => [...pairs].sort(compareRanked);

/** 1-based place that `one` would take among `others`; an entry of `others` with its id is its own former self and ignored. */
export const placeAmong = (one: Ranked, others: readonly Ranked[]): number =>
  1 + others.filter((other) => other.id !== one.id && compareRanked(other, one) < 0).length;
