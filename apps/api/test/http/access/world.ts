import type { IntroductionDto, NeedViewDto, NotificationsDto, RecommendationDto } from '@duijie/contracts';
import { playAll, seat, type Cast, type Person } from '../../harness/cast.js';
import { done, type Client } from '../../harness/client.js';
import type { Platform } from '../../harness/platform.js';
import {
  aNeed,
  draftNeed,
  draftSolution,
  pairOf,
  publishNeed,
  publishSolution,
} from '../../harness/postings.js';
import { introduced } from '../../harness/story.js';
import type { Reader } from './roles.js';
import { SECRETS, secretNeed } from './secrets.js';

/** Everything that is in the world in which permissions are tried, by name. */
export interface World {
  readonly platform: Platform;
  readonly cast: Cast;
  /** Published, every field confidential that may be. */
  readonly need: string;
  readonly solution: string;
  readonly rivalSolution: string;
  /** The owner's and the vendor's, never published. */
  readonly draftNeed: string;
  readonly draftSolution: string;
  /** Of the pending vendor: waits for a broker. */
  readonly waiting: string;
  /** Published by an organization that was pending again when it edited: the edit waits, the old content is live. */
  readonly edited: string;
  /** need × solution; need × rivalSolution; and a pair that was introduced more than a day ago. */
  readonly match: string;
  readonly rivalMatch: string;
  readonly introducedNeed: string;
  readonly introducedMatch: string;
  readonly ownersDecision: string;
  readonly introduction: string;
  /** The owner's. */
  readonly notification: string;
  /** A spare account, signed in by nobody. */
  readonly spare: Person;
  browserOf(reader: Reader): Client;
}

export async function openWorld(platform: Platform): Promise<World> {
  const cast = await playAll(platform);
  const { owner, vendor, rival, broker, pending } = cast;
  await platform.sql('UPDATE app.organization SET name = $1 WHERE id = $2', [
    SECRETS.organization.text,
    owner.organization.id,
  ]);
  const solution = await publishSolution(vendor);
  const rivalSolution = await publishSolution(rival, { title: '压铸险情仿真训练系统' });
  const need = await publishNeed(owner, secretNeed());
  const introducedNeed = await publishNeed(owner, {
    title: '压铸岛维护训练',
    contact: { name: SECRETS.openedContact.text, phone: '0574-5550-0177' },
    confidential: ['organization'],
  });
  await platform.idle();

  const match = await pairOf(owner, 'needs', need.id, solution.id);
  const rivalMatch = await pairOf(owner, 'needs', need.id, rivalSolution.id);
  const introducedPair = await pairOf(owner, 'needs', introducedNeed.id, solution.id);
  const { id: introduction } = await introduced(cast, {
    need: introducedNeed,
    solution,
    matchId: introducedPair.matchId,
  });
  await platform.sql("UPDATE app.introduction SET at = at - interval '25 hours' WHERE id = $1", [
    introduction,
  ]);
  const say = async (by: Person, matchId: string, statement: object) =>
    done(await by.client.post<RecommendationDto>(`/matches/${matchId}/decisions`, statement));
  await say(rival, rivalMatch.matchId, { verdict: 'interested', note: SECRETS.rivalsAnswer.text });
  await say(owner, rivalMatch.matchId, {
    verdict: 'not_suitable',
    reason: 'lacks_proof',
    note: SECRETS.refusal.text,
  });
  await say(broker, match.matchId, { verdict: 'pin', note: SECRETS.pin.text });
  const introducedCard = done(
    await owner.client.get<RecommendationDto>(`/matches/${introducedPair.matchId}`),
  );

  const edited = await publishNeed(cast.stranger, { title: '职校矿山救援演练' });
  await platform.sql("UPDATE app.organization SET state = 'pending' WHERE id = $1", [
    cast.stranger.organization.id,
  ]);
  done(
    await cast.stranger.client.put<NeedViewDto>(`/needs/${edited.id}`, {
      version: edited.version,
      content: aNeed({ title: SECRETS.workingTitle.text }),
    }),
  );
  await platform.sql("UPDATE app.organization SET state = 'verified' WHERE id = $1", [
    cast.stranger.organization.id,
  ]);
  const waiting = await publishSolution(pending, { title: SECRETS.waitingTitle.text });
  await platform.idle();
  const { items } = done(await owner.client.get<NotificationsDto>('/notifications'));
  const anonymous = platform.visitor();
  return {
    platform,
    cast,
    need: need.id,
    solution: solution.id,
    rivalSolution: rivalSolution.id,
    draftNeed: (await draftNeed(owner, { title: SECRETS.draftTitle.text })).id,
    draftSolution: (await draftSolution(vendor, { title: SECRETS.draftSolutionTitle.text })).id,
    waiting: waiting.id,
    edited: edited.id,
    match: match.matchId,
    rivalMatch: rivalMatch.matchId,
    introducedNeed: introducedNeed.id,
    introducedMatch: introducedPair.matchId,
    ownersDecision: introducedCard.decisions.need?.id ?? '',
    introduction: (introduction satisfies IntroductionDto['id']) ?? '',
    notification: items[0]?.id ?? '',
    spare: await seat(platform, {}),
    browserOf: (reader) => (reader === 'anonymous' ? anonymous : cast[reader].client),
  };
}
