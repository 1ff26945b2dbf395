import type { Recommendation } from '../api/types.js';

/** How many are shown before 看其余, of those that pass and of those to verify. */
const SHOWN = { passed: 5, to_verify: 3 } as const;

/**
 * What is shown before 看其余: the first of each group and, whatever its place, what was answered and the one place of exploration, which
 * is no exploration where nobody sees it.
 */
export const firstShown = (
  items: readonly Recommendation[],
  standing: keyof typeof SHOWN,
): readonly Recommendation[] =>
  items
    .filter((view) => view.standing === standing)
    .filter(({ stage, explored }, at) => at < SHOWN[standing] || stage !== 'recommended' || explored);
