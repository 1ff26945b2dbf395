import type { NeedViewDto, RecommendationDto, RecommendationsDto, SolutionViewDto } from '@duijie/contracts';
import { addDays, chinaDate, type NeedContent, type SolutionContent } from '@duijie/domain';
import { needContent, solutionContent } from '@duijie/testing';
import { done, type Client } from './client.js';

export const inDays = (days: number): string => addDays(chinaDate(new Date()), days);

/** A need that may be published on whatever day the tests run. */
export const aNeed = (over: Partial<NeedContent> = {}): NeedContent =>
  needContent({ answerBy: inDays(30), ...over });
export const aSolution = (over: Partial<SolutionContent> = {}): SolutionContent => solutionContent(over);

export const draftNeed = async (
  { client }: { client: Client },
  over: Partial<NeedContent> = {},
): Promise<NeedViewDto> => done(await client.post<NeedViewDto>('/needs', { content: aNeed(over) }));
export const draftSolution = async (
  { client }: { client: Client },
  over: Partial<SolutionContent> = {},
): Promise<SolutionViewDto> =>
  done(await client.post<SolutionViewDto>('/solutions', { content: aSolution(over) }));

export async function publishNeed(
  by: { client: Client },
  over: Partial<NeedContent> = {},
): Promise<NeedViewDto> {
  const { id, version } = await draftNeed(by, over);
  return done(await by.client.post<NeedViewDto>(`/needs/${id}/submit`, { version }));
}

export async function publishSolution(
  by: { client: Client },
  over: Partial<SolutionContent> = {},
): Promise<SolutionViewDto> {
  const { id, version } = await draftSolution(by, over);
  return done(await by.client.post<SolutionViewDto>(`/solutions/${id}/submit`, { version }));
}

/** What a reader is recommended for one of its postings. */
export const recommended = async (
  { client }: { client: Client },
  side: 'needs' | 'solutions',
  id: string,
): Promise<readonly RecommendationDto[]> =>
  done(await client.get<RecommendationsDto>(`/${side}/${id}/recommendations?size=100`)).items;

/** The one recommendation between two postings, as its reader sees it. */
export async function pairOf(
  reader: { client: Client },
  side: 'needs' | 'solutions',
  id: string,
  counterpartId: string,
): Promise<RecommendationDto> {
  const found = (await recommended(reader, side, id)).find(
    ({ counterpart }) => counterpart.id === counterpartId,
  );
  if (!found) throw new Error(`${counterpartId} is not recommended`);
  return found;
}
