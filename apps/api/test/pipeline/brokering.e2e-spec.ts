import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { needContent, solutionContent } from '@duijie/testing';
import { openGround, type Ground } from './stage.js';
import { edit, lettersTo, matchOf, publish, withdraw } from './story.js';
import { World } from './world.js';

let ground: Ground;
let world: World;
let need: string;
let solution: string;
let matchId: string;

beforeAll(async () => {
  ground = await openGround();
});
beforeEach(async () => {
  world = await World.open(ground);
  solution = await publish(world, world.cast.vendor, 'solution', solutionContent());
  need = await publish(world, world.cast.owner, 'need', needContent());
  await world.idle();
  matchId = await matchOf(world, need, solution);
});
afterAll(() => ground?.close());

const refused = (code: string) => expect.objectContaining({ code });
const bothAgree = async (): Promise<void> => {
  await world.stage.decide.execute(world.cast.owner, { matchId, verdict: 'invite' });
  await world.stage.decide.execute(world.cast.vendor, { matchId, verdict: 'interested' });
};

describe('an introduction', () => {
  it('needs both sides, and a broker', async () => {
    const { owner, broker } = world.cast;
    const { introduce, decide } = world.stage;
    await expect(introduce.execute(broker, { matchId })).rejects.toEqual(
      refused('INTRODUCTION.NOT_BOTH_AGREED'),
    );
    await decide.execute(owner, { matchId, verdict: 'invite' });
    await expect(introduce.execute(broker, { matchId })).rejects.toEqual(
      refused('INTRODUCTION.NOT_BOTH_AGREED'),
    );
    await bothAgree();
    await expect(introduce.execute(owner, { matchId })).rejects.toEqual(refused('ACCESS.DENIED'));
  });

  it('is asked for in one letter, also when both words are worked on after both were said', async () => {
    await bothAgree();
    await world.idle();
    const letters = await lettersTo(ground, world.cast.broker);
    expect(letters.filter(({ kind }) => kind === 'both_agreed')).toHaveLength(1);
  });

  it('is made once, however many brokers press at once', async () => {
    await bothAgree();
    const { broker } = world.cast;
    const pressed = await Promise.allSettled(
      Array.from({ length: 4 }, () => world.stage.introduce.execute(broker, { matchId })),
    );
    expect(pressed.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await world.digest()).introductions).toEqual([{ state: 'open' }]);
  });

  it('opens the contacts to the two sides and the broker alone, and closes them when taken back', async () => {
    await bothAgree();
    const { owner, vendor, rival, broker } = world.cast;
    const { introduce, undoIntroduction, viewMatch, listIntroductions, undoDecision, decide } = world.stage;
    const { id } = await introduce.execute(broker, { matchId });
    for (const side of [owner, vendor, broker]) {
      const view = await viewMatch.execute(side, { id: matchId });
      expect(view.introduction?.contacts).toEqual({
        need: { name: '王工', phone: '0574-5550-0199' },
        solution: { name: '许工', phone: '0571-5550-0101' },
      });
    }
    const [listed] = (await listIntroductions.execute(vendor, { page: 1, size: 10 })).items;
    expect(listed?.history.map(({ event }) => event)).toEqual([
      'decided_invite',
      'decided_interested',
      'introduced',
    ]);
    await expect(viewMatch.execute(rival, { id: matchId })).rejects.toEqual(refused('MATCH.NOT_FOUND'));
    expect((await listIntroductions.execute(rival, { page: 1, size: 10 })).items).toEqual([]);

    const { decisions } = await viewMatch.execute(owner, { id: matchId });
    await expect(undoDecision.execute(owner, { id: decisions.need?.id ?? '' })).rejects.toEqual(
      refused('DECISION.ALREADY_INTRODUCED'),
    );
    await expect(decide.execute(owner, { matchId, verdict: 'invite' })).rejects.toEqual(
      refused('DECISION.ALREADY_INTRODUCED'),
    );

    await undoIntroduction.execute(broker, { id });
    expect((await viewMatch.execute(vendor, { id: matchId })).introduction).toBeUndefined();
    const [closed] = (await listIntroductions.execute(vendor, { page: 1, size: 10 })).items;
    expect(closed).toMatchObject({ state: 'undone' });
    expect(closed).not.toHaveProperty('contacts');
    await introduce.execute(broker, { matchId });
  });

  it('that is taken back leaves an unnamed owner unnamed, and its people too', async () => {
    const { owner, vendor, broker } = world.cast;
    const { introduce, undoIntroduction, listIntroductions } = world.stage;
    await edit(world, owner, 'need', needContent({ confidential: ['organization'] }));
    await world.idle();
    await bothAgree();
    const { id } = await introduce.execute(broker, { matchId });
    const read = async (actor: typeof vendor) =>
      (await listIntroductions.execute(actor, { page: 1, size: 10 })).items[0];
    expect((await read(vendor))?.need.organization?.name).toBe(owner.organizationName);
    await undoIntroduction.execute(broker, { id });
    const told = await read(vendor);
    expect(told?.need).not.toHaveProperty('organization');
    expect(JSON.stringify(told)).not.toContain(owner.organizationName);
    expect(told?.history.map(({ event }) => event)).toEqual([
      'decided_interested',
      'introduced',
      'introduction_undone',
    ]);
    for (const inside of [owner, broker])
      expect((await read(inside))?.need.organization?.name).toBe(owner.organizationName);
  });

  it('can be taken back for a day, not longer', async () => {
    await bothAgree();
    const { broker } = world.cast;
    const { id } = await world.stage.introduce.execute(broker, { matchId });
    world.clock.advance(24 * 3_600_000 + 1);
    await expect(world.stage.undoIntroduction.execute(broker, { id })).rejects.toEqual(
      refused('INTRODUCTION.UNDO_TOO_LATE'),
    );
  });
});

describe('a decision', () => {
  it('is read by the other side without its words, and can be taken back', async () => {
    const { owner, vendor } = world.cast;
    const { decide, undoDecision, viewMatch } = world.stage;
    await expect(decide.execute(owner, { matchId, verdict: 'not_suitable' })).rejects.toEqual(
      refused('DECISION.REASON_REQUIRED'),
    );
    const { decisions } = await decide.execute(owner, {
      matchId,
      verdict: 'not_suitable',
      reason: 'over_budget',
      note: '内部上限一百万',
    });
    const told = await viewMatch.execute(vendor, { id: matchId });
    expect(told).toMatchObject({ stage: 'declined_by_need', decisions: { need: { reason: 'over_budget' } } });
    expect(JSON.stringify(told)).not.toContain('内部上限');
    await expect(undoDecision.execute(vendor, { id: decisions.need?.id ?? '' })).rejects.toEqual(
      refused('DECISION.NOT_FOUND'),
    );
    await undoDecision.execute(owner, { id: decisions.need?.id ?? '' });
    expect(await viewMatch.execute(vendor, { id: matchId })).toMatchObject({
      stage: 'recommended',
      decisions: {},
    });
  });

  it('carries no telephone number, address or chat id before the contacts are open', async () => {
    const { owner, vendor } = world.cast;
    for (const note of ['我的电话 138 1234 5678', '写信到 wang@example.com', '加微信：wang_gong88'])
      for (const [actor, verdict] of [
        [owner, 'invite'],
        [vendor, 'interested'],
      ] as const)
        await expect(world.stage.decide.execute(actor, { matchId, verdict, note })).rejects.toMatchObject({
          code: 'INPUT.INVALID',
          problems: [{ field: 'note', phrase: { key: 'problem.contact_in_note' } }],
        });
    expect(await world.stage.viewMatch.execute(owner, { id: matchId })).toMatchObject({ decisions: {} });
  });

  it('is nobody’s but the two sides’', async () =>
    expect(world.stage.decide.execute(world.cast.rival, { matchId, verdict: 'interested' })).rejects.toEqual(
      refused('MATCH.NOT_FOUND'),
    ));

  it('of a broker leaves the lists of both sides, and stays in the broker’s', async () => {
    const { owner, vendor, broker } = world.cast;
    const { decide, listRecommendations, listInbox } = world.stage;
    const page = { page: 1, size: 10 };
    await decide.execute(broker, { matchId, verdict: 'reject', reason: 'lacks_proof', note: '证书过期' });
    const ofNeed = { side: 'need', postingId: need, ...page } as const;
    expect((await listRecommendations.execute(owner, ofNeed)).items).toEqual([]);
    expect((await listInbox.execute(vendor, { side: 'solution', ...page })).items).toEqual([]);
    expect((await listRecommendations.execute(broker, ofNeed)).items).toMatchObject([{ stage: 'rejected' }]);
  });

  it('survives a new match of the pair, and is refused once the pair is no match', async () => {
    const { owner, vendor } = world.cast;
    const { decide, viewMatch } = world.stage;
    await decide.execute(owner, { matchId, verdict: 'invite' });
    await edit(world, owner, 'need', needContent({ budget: { min: 60, max: 140 } }));
    await world.idle();
    expect(await viewMatch.execute(vendor, { id: matchId })).toMatchObject({
      state: 'current',
      stage: 'invited',
    });
    await edit(world, owner, 'need', needContent({ budget: { min: 5, max: 9 } }));
    await world.idle();
    await expect(decide.execute(vendor, { matchId, verdict: 'interested' })).rejects.toEqual(
      refused('MATCH.SUPERSEDED'),
    );
    expect(await world.stage.view.execute(owner, { side: 'need', id: need })).toMatchObject({
      tracker: { turn: { party: 'nobody', action: { key: 'turn.nothing_found' } } },
    });
    // Back within the budget: the same match, the same word, nobody told twice.
    await edit(world, owner, 'need', needContent());
    await world.idle();
    expect(await viewMatch.execute(vendor, { id: matchId })).toMatchObject({
      state: 'current',
      stage: 'invited',
    });
    const { matches, notifications } = await world.digest();
    expect(matches).toMatchObject([{ state: 'current' }]);
    expect(notifications).toMatchObject({
      owner: ['solution_recommended'],
      vendor: ['invited', 'need_recommended'],
    });
  });
});

describe('the desk', () => {
  it('shows whose silence runs and what waits for a broker, earliest due first', async () => {
    const { owner, vendor, broker } = world.cast;
    await world.stage.decide.execute(owner, { matchId, verdict: 'invite' });
    world.clock.advance(7 * 86_400_000);
    const silent = await world.stage.desk.execute(broker);
    expect(silent.worklist).toMatchObject([{ kind: 'vendor_silent', overdue: true, matchId }]);
    await world.stage.decide.execute(vendor, { matchId, verdict: 'interested' });
    const agreed = await world.stage.desk.execute(broker);
    expect(agreed).toMatchObject({
      counts: { bothAgreed: 1, awaiting: 0, overdue: 0 },
      worklist: [{ kind: 'introduce', overdue: false }],
      bothAgreed: [{ matchId, need: { id: need }, solution: { id: solution } }],
      deadLetters: 0,
    });
    await withdraw(world, vendor, 'solution');
    expect(await world.stage.desk.execute(broker)).toMatchObject({
      counts: { bothAgreed: 0, awaiting: 0 },
      worklist: [],
    });
    await expect(world.stage.introduce.execute(broker, { matchId })).rejects.toEqual(
      refused('POSTING.NOT_PUBLISHED'),
    );
    await expect(world.stage.desk.execute(owner)).rejects.toEqual(refused('ACCESS.DENIED'));
  });
});
