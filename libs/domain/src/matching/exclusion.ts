import type { Phrase } from '../kernel/phrase.js';
import type { Easing } from './easing.js';
import type { ConstraintId } from './pair.js';

/** How many candidates one hard condition of a need breaks: the line “90 天内交付 排除 61 个”. */
export interface Exclusion {
  readonly constraint: ConstraintId;
  /** Path of the condition in the need. */
  readonly path: string;
  readonly label: Phrase;
  readonly count: number;
  /** What easing it would bring, where that is anything. */
  readonly easing?: Pick<Easing, 'label' | 'more'>;
}
