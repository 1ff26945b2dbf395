import {
  visibleNeed,
  visibleSolution,
  type ContentOf,
  type NeedContent,
  type Side,
  type SolutionContent,
} from '@duijie/domain';
import type { VisibleContentOf } from './posting-summary.js';

/** What everyone may see, on either side. */
export const visibleContent = <S extends Side>(side: S, content: ContentOf[S]): VisibleContentOf[S] =>
  (side === 'need'
    ? visibleNeed(content as NeedContent)
    : visibleSolution(content as SolutionContent)) as VisibleContentOf[S];
