import type { NeedContentDto, SolutionContentDto } from '@duijie/contracts';
import { emptyNeed, emptySolution, type NeedContent, type SolutionContent } from '@duijie/domain';

const given = <T extends object>(dto: T): Partial<T> =>
  Object.fromEntries(Object.entries(dto).filter(([, value]) => value !== undefined)) as Partial<T>;

/** What a draft leaves out is empty, not absent, so that the inner layers need not ask. */
export const needContentOf = (dto: NeedContentDto): NeedContent =>
  ({ ...emptyNeed(), ...given(dto) }) as NeedContent;
export const solutionContentOf = (dto: SolutionContentDto): SolutionContent =>
  ({ ...emptySolution(), ...given(dto) }) as SolutionContent;
