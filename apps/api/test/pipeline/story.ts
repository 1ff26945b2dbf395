import type { MemberActor } from '@duijie/application';
import type { ContentOf, Posting, Side } from '@duijie/domain';
import { needContent, solutionContent } from '@duijie/testing';
import type { Ground } from './stage.js';
import type { World } from './world.js';

const isoNeed = needContent();

/** The only posting of a side that an actor's organization has. */
export async function postingOf(world: World, actor: MemberActor, side: Side): Promise<Posting | undefined> {
  const postings = await world.ground.unitOfWork.read((store) =>
    store.postings.ofOrganization(actor.organizationId),
  );
  return postings.find((posting) => posting.side === side);
}

export async function publish<S extends Side>(
  world: World,
  actor: MemberActor,
  side: S,
  content: ContentOf[S],
): Promise<string> {
  const find = () => postingOf(world, actor, side);
  await world.act(
    async () => (await find()) !== undefined,
    (stage) => stage.create.execute(actor, { side, content }),
  );
  const id = (await find())?.id ?? '';
  await world.act(
    async () => (await find())?.state === 'published',
    (stage) => stage.submit.execute(actor, { side, id }),
  );
  return id;
}

export async function edit<S extends Side>(
  world: World,
  actor: MemberActor,
  side: S,
  content: ContentOf[S],
): Promise<void> {
  const before = await postingOf(world, actor, side);
  if (!before) throw new Error('nothing to edit');
  const { id, version } = before;
  await world.act(
    async () => (await postingOf(world, actor, side))?.version !== version,
    (stage) => stage.edit.execute(actor, { side, id, content, version }),
  );
}

export async function withdraw(world: World, actor: MemberActor, side: Side): Promise<void> {
  const id = (await postingOf(world, actor, side))?.id ?? '';
  await world.act(
    async () => (await postingOf(world, actor, side))?.state === 'withdrawn',
    (stage) => stage.withdraw.execute(actor, { side, id }),
  );
}

export async function say(
  world: World,
  actor: MemberActor,
  matchId: string,
  verdict: 'invite' | 'interested',
): Promise<void> {
  const match = await world.ground.unitOfWork.read((store) => store.matches.find(matchId));
  if (!match) throw new Error('no match to speak of');
  const isSaid = async () =>
    (await world.ground.unitOfWork.read((store) => store.decisions.inForce([match]))).some(
      (one) => one.verdict === verdict,
    );
  await world.act(isSaid, (stage) => stage.decide.execute(actor, { matchId, verdict }));
}

export async function matchOf(world: World, need: string, solution: string): Promise<string> {
  const match = await world.ground.unitOfWork.read((store) => store.matches.findPair(need, solution));
  return match?.id ?? '';
}

/** The first paragraph of the product, with an edit and a withdrawal on the way. */
export async function playStory(world: World, deliveries = 1): Promise<void> {
  const { owner, vendor, rival, broker } = world.cast;
  const { unitOfWork } = world.ground;
  const solution = await publish(world, vendor, 'solution', solutionContent());
  const need = await publish(world, owner, 'need', isoNeed);
  await world.idle(deliveries);
  await publish(world, rival, 'solution', solutionContent({ title: '通用安全实训平台', references: [] }));
  await edit(world, owner, 'need', { ...isoNeed, budget: { min: 60, max: 130 } });
  await world.idle(deliveries);
  const matchId = await matchOf(world, need, solution);
  await say(world, owner, matchId, 'invite');
  await say(world, vendor, matchId, 'interested');
  await world.idle(deliveries);
  await world.act(
    async () =>
      (await unitOfWork.read((store) => store.introductions.openOfPair(need, solution))) !== undefined,
    (stage) => stage.introduce.execute(broker, { matchId }),
  );
  await withdraw(world, rival, 'solution');
  await world.idle(deliveries);
}

/** A need and a solution that fits it, published and matched. */
export async function matchedPair(world: World): Promise<{ need: string; solution: string }> {
  const solution = await publish(world, world.cast.vendor, 'solution', solutionContent());
  const need = await publish(world, world.cast.owner, 'need', needContent());
  await world.idle();
  return { need, solution };
}

/** What was written to somebody, newest first. */
export async function lettersTo({ unitOfWork }: Ground, { accountId }: MemberActor) {
  const page = { page: 1, size: 100 };
  return (await unitOfWork.read((store) => store.notifications.list(accountId, page))).items;
}
