/** Seconds-scale pauses between attempts: 0.5 s · 2^(n−1), at most 30 s. @param n attempts so far, from 1 */
export const backoffMs = (n: number): number => Math.min(30_000, 500 * 2 ** Math.min(n - 1, 10));

/** A row that failed this often by its own fault is poison: dead until an administrator drives it again. */
export const MOST_FAILURES = 8;

/** A row whose worker ended so often without a word is set aside too: it may be what ends them. */
export const MOST_STARTS = 5;
