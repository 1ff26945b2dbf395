import { phrase, type Phrase } from '../kernel/phrase.js';

/** One thing worth filling in: what it earns now, and what it earns at most. Whole points, independent of all others. */
export interface ChecklistItem<C> {
  readonly field: string;
  /** Message of the hint: says what to add, not that something is missing. */
  readonly hint: string;
  readonly worth: number;
  /** 0 … worth. */
  readonly earned: (content: C) => number;
  /** The most that following this hint alone can earn as things stand; absent: `worth`. Nothing can be proven that is not claimed. */
  readonly within?: (content: C) => number;
}

export interface Hint {
  /** Path of the field the hint leads to. */
  readonly field: string;
  /** Points by which the score rises, exactly, when the hint is followed in full. */
  readonly gain: number;
  readonly phrase: Phrase;
}

export interface Readiness {
  /** 0–100. */
  readonly score: number;
  /** At most four, greatest gain first. */
  readonly hints: readonly Hint[];
}

export const MOST_HINTS = 4;

export function assess<C>(content: C, items: readonly ChecklistItem<C>[]): Readiness {
  let score = 0;
  const hints: Hint[] = [];
  for (const item of items) {
    const earned = Math.min(item.worth, Math.max(0, item.earned(content)));
    score += earned;
    const gain = (item.within?.(content) ?? item.worth) - earned;
    if (gain > 0) hints.push({ field: item.field, gain, phrase: phrase(item.hint, { gain }) });
  }
  hints.sort((a, b) => b.gain - a.gain);
  return { score, hints: hints.slice(0, MOST_HINTS) };
}

/** Points for the largest step reached: `steps(2, [[1, 5], [2, 8]])` is 8. */
export const steps = (
  count: number,
  table: readonly (readonly [atLeast: number, points: number])[],
): number => table.reduce((best, [atLeast, points]) => (count >= atLeast ? Math.max(best, points) : best), 0);
