import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { MemberActor } from '@duijie/application';
import { needContent, solutionContent } from '@duijie/testing';
import { play } from './cast.js';
import { openGround, type Ground } from './stage.js';
import { matchOf, publish } from './story.js';
import { World } from './world.js';

let ground: Ground;
let world: World;
let need: string;
let matchId: string;

beforeAll(async () => {
  ground = await openGround();
});
beforeEach(async () => {
  world = await World.open(ground);
  const solution = await publish(world, world.cast.vendor, 'solution', solutionContent());
  need = await publish(world, world.cast.owner, 'need', needContent());
  await world.idle();
  matchId = await matchOf(world, need, solution);
});
afterAll(() => ground?.close());

const refused = (code: string) => expect.objectContaining({ code });

describe('a viewer of the alliance', () => {
  it('reads what brokers read', async () => {
    const viewer: MemberActor = { ...world.cast.broker, role: 'viewer' };
    expect(await world.stage.desk.execute(viewer)).toMatchObject({ counts: { reviews: 0 } });
    expect(await world.stage.viewMatch.execute(viewer, { id: matchId })).toMatchObject({ reader: 'broker' });
    expect(await world.stage.view.execute(viewer, { side: 'need', id: need })).toMatchObject({
      editable: false,
    });
  });

  it('moves nothing', async () => {
    const { broker, owner, vendor } = world.cast;
    const viewer: MemberActor = { ...broker, role: 'viewer' };
    const { stage } = world;
    const { organizationId } = await play(ground.unitOfWork, { state: 'pending' });
    const { decisions } = await stage.decide.execute(broker, { matchId, verdict: 'pin' });
    await stage.decide.execute(owner, { matchId, verdict: 'invite' });
    await stage.decide.execute(vendor, { matchId, verdict: 'interested' });
    const note = 'x';
    const attempts = [
      () => stage.approveOrganization.execute(viewer, { id: organizationId, note }),
      () => stage.suspendOrganization.execute(viewer, { id: organizationId, note }),
      () => stage.approveReview.execute(viewer, { id: need, note }),
      () => stage.returnReview.execute(viewer, { id: need, note }),
      () => stage.decide.execute(viewer, { matchId, verdict: 'reject', reason: 'other' }),
      () => stage.undoDecision.execute(viewer, { id: decisions.broker?.id ?? '' }),
      () => stage.introduce.execute(viewer, { matchId }),
      () => stage.closePosting.execute(viewer, { side: 'need', id: need }),
      () =>
        stage.create.execute(viewer, {
          side: 'need',
          organizationId: owner.organizationId,
          content: needContent(),
        }),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toEqual(refused('ACCESS.DENIED'));
    const { id } = await stage.introduce.execute(broker, { matchId });
    await expect(stage.undoIntroduction.execute(viewer, { id })).rejects.toEqual(refused('ACCESS.DENIED'));
  });
});

describe('a review of an organization', () => {
  it('is of what was read', async () => {
    const { broker } = world.cast;
    const newcomer = await play(ground.unitOfWork, { state: 'pending' });
    const approve = (version: number) =>
      world.stage.approveOrganization.execute(broker, { id: newcomer.organizationId, note: '', version });
    await world.stage.editOrganization.execute(newcomer, {
      id: newcomer.organizationId,
      version: 1,
      profile: {
        name: '换了名字的单位',
        kinds: ['application_unit'],
        region: '3302',
        contact: { name: '王工', phone: '0574-5550-0199' },
      },
    });
    await expect(approve(1)).rejects.toMatchObject({
      code: 'ORGANIZATION.VERSION_CONFLICT',
      params: { yours: 1, current: 2 },
    });
    expect(await approve(2)).toMatchObject({ name: '换了名字的单位', state: 'verified' });
  });

  it('is never of one’s own', async () => {
    const { broker } = world.cast;
    await expect(
      world.stage.suspendOrganization.execute(broker, { id: broker.organizationId, note: '' }),
    ).rejects.toEqual(refused('ACCESS.DENIED'));
  });
});

describe('a pin', () => {
  it('leads the need’s list, and no vendor learns of it', async () => {
    const { broker, owner, vendor } = world.cast;
    const other = await play(ground.unitOfWork, { kinds: ['application_unit'], region: '330206' });
    const lesser = await publish(
      world,
      other,
      'need',
      needContent({ title: '另一处车间的安全实训', specs: [] }),
    );
    await world.idle();
    const page = { page: 1, size: 10 };
    const inbox = async () =>
      (await world.stage.listInbox.execute(vendor, { side: 'solution', ...page })).items;
    const before = await inbox();
    expect(before).toHaveLength(2);
    const last = before[1];
    const pinnedNeed = last?.counterpart.id ?? '';
    expect([need, lesser]).toContain(pinnedNeed);
    world.live.heard.length = 0;
    const { decisions } = await world.stage.decide.execute(broker, {
      matchId: last?.matchId ?? '',
      verdict: 'pin',
    });
    await world.stage.undoDecision.execute(broker, { id: decisions.broker?.id ?? '' });
    await world.stage.decide.execute(broker, { matchId: last?.matchId ?? '', verdict: 'pin' });
    expect(await inbox()).toEqual(before);
    const ofSolution = { side: 'solution', postingId: last?.own.id ?? '', ...page } as const;
    expect((await world.stage.listRecommendations.execute(vendor, ofSolution)).items).toEqual(before);
    expect(world.live.heard.flatMap(({ audience }) => audience)).not.toContain(vendor.organizationId);
    const whose = pinnedNeed === need ? owner : other;
    const ofNeed = { side: 'need', postingId: pinnedNeed, ...page } as const;
    expect((await world.stage.listRecommendations.execute(whose, ofNeed)).items[0]).toMatchObject({
      pinned: true,
    });
  });
});
