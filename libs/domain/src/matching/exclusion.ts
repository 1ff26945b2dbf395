import type { Phrase } from '../kernel/phrase.js';
import type { Easing } from './easing.js';
import { CONSTRAINT_IDS } from './pair.js';

/** Path, in a need, of whom it excludes by name. */
export const NAMED_PATH = 'excludedOrganizations';

/** A hard condition, or the names that the need's owner excluded: no condition, since nothing of it may reach a score. */
export const EXCLUSION_CAUSES = [...CONSTRAINT_IDS, 'organizations'] as const;
export type ExclusionCause = (typeof EXCLUSION_CAUSES)[number];

/** How many candidates one hard condition of a need breaks: the line “90 天内交付 排除 61 个”. Or how many are of organizations it named. */
export interface Exclusion {
  readonly constraint: ExclusionCause;
  /** Path of the condition in the need. */
  readonly path: string;
  readonly label: Phrase;
  readonly count: number;
  /** What easing it would bring, where that is anything. */
  readonly easing?: Pick<Easing, 'label' | 'more'>;
}
