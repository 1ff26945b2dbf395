import type { Phrase } from '../kernel/phrase.js';
import type { ConstraintId, PairScore } from './pair.js';

export interface Exclusion {
  readonly constraint: ConstraintId;
  /** Path of the condition in the need; with the label it is the line “90 天内交付 排除 61 个”. */
  readonly path: string;
  readonly label: Phrase;
  readonly count: number;
}

/**
 * How many scored candidates each hard condition breaks, most first. One that breaks two is counted under both, since easing
 * either alone would not bring it back.
 */
export function excludedBy(scores: Iterable<Pick<PairScore, 'constraints'>>): Exclusion[] {
  const found = new Map<string, Exclusion>();
  for (const { constraints } of scores) {
    for (const { constraint, joint } of constraints) {
      if (joint.outcome !== 'broken') continue;
      const { path, label } = joint.ask;
      const before = found.get(path);
      found.set(path, { constraint, path, label, count: (before?.count ?? 0) + 1 });
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count || (a.path < b.path ? -1 : 1));
}
