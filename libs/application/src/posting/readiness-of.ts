import {
  completeness,
  readiness,
  type ContentOf,
  type NeedContent,
  type Readiness,
  type Side,
  type SolutionContent,
} from '@duijie/domain';

/** Readiness of a need, completeness of a solution. */
export const readinessOf = <S extends Side>(side: S, content: ContentOf[S]): Readiness =>
  side === 'need' ? readiness(content as NeedContent) : completeness(content as SolutionContent);
