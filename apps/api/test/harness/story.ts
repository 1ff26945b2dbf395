import type { IntroductionDto, NeedViewDto, SolutionViewDto } from '@duijie/contracts';
import type { NeedContent, SolutionContent } from '@duijie/domain';
import type { Cast } from './cast.js';
import { done } from './client.js';
import type { Platform } from './platform.js';
import { pairOf, publishNeed, publishSolution } from './postings.js';

export interface Pair {
  readonly need: NeedViewDto;
  readonly solution: SolutionViewDto;
  readonly matchId: string;
}

/** A need of the owner's and a solution of the vendor's that found each other. */
export async function matched(
  platform: Platform,
  { owner, vendor }: Pick<Cast, 'owner' | 'vendor'>,
  over: { need?: Partial<NeedContent>; solution?: Partial<SolutionContent> } = {},
): Promise<Pair> {
  const solution = await publishSolution(vendor, over.solution);
  const need = await publishNeed(owner, over.need);
  await platform.idle();
  const { matchId } = await pairOf(owner, 'needs', need.id, solution.id);
  return { need, solution, matchId };
}

/** Both sides say yes. */
export async function agreed(
  { owner, vendor }: Pick<Cast, 'owner' | 'vendor'>,
  { matchId }: Pair,
): Promise<void> {
  done(await owner.client.post(`/matches/${matchId}/decisions`, { verdict: 'invite' }));
  done(
    await vendor.client.post(`/matches/${matchId}/decisions`, {
      verdict: 'interested',
      note: '下周可以到场演示',
    }),
  );
}

/** The broker opens the contacts of two sides that agreed. */
export async function introduced(
  cast: Pick<Cast, 'owner' | 'vendor' | 'broker'>,
  pair: Pair,
): Promise<IntroductionDto> {
  await agreed(cast, pair);
  return done(await cast.broker.client.post<IntroductionDto>('/introductions', { matchId: pair.matchId }));
}
