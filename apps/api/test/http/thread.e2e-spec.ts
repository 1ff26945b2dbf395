import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  DeskDto,
  IntroductionsDto,
  MatchesDto,
  NeedViewDto,
  NotificationsDto,
  ProgressDto,
  RecommendationDto,
  SearchAnswerDto,
} from '@duijie/contracts';
import { playAll, type Cast } from '../harness/cast.js';
import { done, refused } from '../harness/client.js';
import { Platform } from '../harness/platform.js';
import { draftNeed, pairOf, publishNeed, publishSolution, recommended } from '../harness/postings.js';
import { introduced, matched } from '../harness/story.js';

let platform: Platform;
let cast: Cast;

beforeAll(async () => {
  platform = await Platform.open();
  cast = await playAll(platform);
});
afterAll(() => platform?.close());

const heard = async (part: keyof Cast): Promise<readonly string[]> => {
  const { items } = done(await cast[part].client.get<NotificationsDto>('/notifications?size=100'));
  return items.map(({ phrase }) => phrase.key);
};

describe('from a need to an introduction', () => {
  it('goes the whole way, and tells each side what is its own', async () => {
    const { owner, vendor, rival, broker } = cast;
    const solution = await publishSolution(vendor);
    const draft = await draftNeed(owner);
    expect(draft).toMatchObject({ state: 'draft', version: 1, mine: true, editable: true });
    const submitted = done(await owner.client.post<NeedViewDto>(`/needs/${draft.id}/submit`, { version: 1 }));
    expect(submitted).toMatchObject({ state: 'published', progress: { version: submitted.version } });
    await platform.idle();

    const progress = done(await owner.client.get<ProgressDto>(`/needs/${draft.id}/progress`));
    expect(progress).toMatchObject({ step: 'done', candidates: 1 });
    const ownersCard = await pairOf(owner, 'needs', draft.id, solution.id);
    expect(ownersCard).toMatchObject({
      rank: 1,
      stage: 'recommended',
      reader: 'need',
      turn: { party: 'need' },
    });
    expect(ownersCard.score).toBeGreaterThan(0);
    expect(ownersCard.reasons.map(({ text }) => text)).not.toContain(undefined);
    expect(ownersCard.reasons.length).toBeGreaterThan(0);

    const vendorsCard = await pairOf(vendor, 'solutions', solution.id, draft.id);
    expect(vendorsCard).toMatchObject({
      reader: 'solution',
      matchId: ownersCard.matchId,
      score: ownersCard.score,
    });
    expect(vendorsCard).not.toHaveProperty('rank');
    expect(vendorsCard).not.toHaveProperty('privateChecks');
    const inbox = done(await vendor.client.get<MatchesDto>('/recommendations?side=solution'));
    expect(inbox.items.map(({ matchId }) => matchId)).toContain(ownersCard.matchId);
    expect(await heard('owner')).toContain('notification.solution_recommended');
    expect(await heard('vendor')).toContain('notification.need_recommended');

    const { matchId } = ownersCard;
    const interested = done(
      await vendor.client.post<RecommendationDto>(`/matches/${matchId}/decisions`, {
        verdict: 'interested',
        note: '下周可以到场演示',
      }),
    );
    expect(interested).toMatchObject({ stage: 'interested', decisions: { solution: { mine: true } } });
    expect(refused(await broker.client.post('/introductions', { matchId })).code).toBe(
      'INTRODUCTION.NOT_BOTH_AGREED',
    );
    const invited = done(
      await owner.client.post<RecommendationDto>(`/matches/${matchId}/decisions`, { verdict: 'invite' }),
    );
    expect(invited).toMatchObject({ stage: 'agreed', decisions: { solution: { note: '下周可以到场演示' } } });
    expect(invited.introduction).toBeUndefined();
    await platform.idle();
    expect(await heard('broker')).toContain('notification.both_agreed');
    const desk = done(await broker.client.get<DeskDto>('/desk'));
    expect(desk.bothAgreed).toEqual([expect.objectContaining({ matchId })]);
    expect(desk.worklist).toContainEqual(expect.objectContaining({ kind: 'introduce', matchId }));

    const introduction = done(
      await broker.client.post(`/introductions`, { matchId, note: '周三上午一起看现场' }),
    );
    expect(introduction).toMatchObject({
      state: 'open',
      contacts: { need: { name: '王工' }, solution: { name: '许工' } },
    });
    await platform.idle();
    for (const [reader, side, id, other] of [
      [owner, 'needs', draft.id, solution.id],
      [vendor, 'solutions', solution.id, draft.id],
    ] as const) {
      const card = await pairOf(reader, side, id, other);
      expect(card).toMatchObject({
        stage: 'introduced',
        introduction: {
          contacts: { need: { phone: '0574-5550-0199' }, solution: { phone: '0571-5550-0101' } },
        },
      });
      const { items } = done(await reader.client.get<IntroductionsDto>('/introductions'));
      expect(items).toHaveLength(1);
      expect(items[0]?.history.map(({ event }) => event)).toEqual(
        expect.arrayContaining(['decided_invite', 'decided_interested', 'introduced']),
      );
    }
    expect(done(await rival.client.get<IntroductionsDto>('/introductions')).items).toEqual([]);
    expect(refused(await rival.client.get(`/matches/${matchId}`)).code).toBe('MATCH.NOT_FOUND');
    expect(await heard('owner')).toContain('notification.introduced');
    expect(await heard('vendor')).toContain('notification.introduced');
  });

  it('finds open needs for a solution that is published later, and ranks by score', async () => {
    const { owner, vendor, rival } = cast;
    const need = await publishNeed(owner, { title: '压铸岛险情处置演练' });
    await platform.idle();
    const before = await recommended(owner, 'needs', need.id);
    const late = await publishSolution(rival, { title: '压铸险情处置仿真', references: [] });
    await platform.idle();
    const after = await recommended(owner, 'needs', need.id);
    expect(after.map(({ counterpart }) => counterpart.id)).toEqual(
      expect.arrayContaining([...before.map(({ counterpart }) => counterpart.id), late.id]),
    );
    expect(after.map(({ rank }) => rank)).toEqual(after.map((_, i) => i + 1));
    const scores = after.filter(({ standing }) => standing === 'passed').map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(
      (await recommended(rival, 'solutions', late.id)).map(({ counterpart }) => counterpart.id),
    ).toContain(need.id);
    expect((await recommended(vendor, 'solutions', before[0]?.counterpart.id ?? '')).length).toBeGreaterThan(
      0,
    );
  });

  it('recommends no organization to itself', async () => {
    const need = await publishNeed(cast.vendor, { title: '压铸应急实训外协' });
    await platform.idle();
    const found = await recommended(cast.vendor, 'needs', need.id);
    expect(found.map(({ counterpart }) => counterpart.organization?.id)).not.toContain(
      cast.vendor.organization.id,
    );
    expect(found.length).toBeGreaterThan(0);
  });

  it('can be searched with highlights once it is published', async () => {
    const answer = done(
      await platform.visitor().get<SearchAnswerDto>(`/needs?q=${encodeURIComponent('压铸')}`),
    );
    expect(answer.total).toBeGreaterThan(0);
    const [hit] = answer.items;
    expect(hit?.titleMarks?.map(([from, to]) => hit.title.slice(from, to))).toContain('压铸');
    expect(answer.facets?.city.length).toBeGreaterThan(0);
  });
});

describe('taking it back', () => {
  it('undoes a decision until there is an introduction', async () => {
    const pair = await matched(platform, cast, { need: { title: '压铸卡料处置训练' } });
    const { matchId } = pair;
    const said = done(
      await cast.owner.client.post<RecommendationDto>(`/matches/${matchId}/decisions`, { verdict: 'invite' }),
    );
    const id = said.decisions.need?.id ?? '';
    expect(refused(await cast.vendor.client.delete(`/decisions/${id}`)).code).toBe('DECISION.NOT_FOUND');
    expect((await cast.owner.client.delete(`/decisions/${id}`)).status).toBe(204);
    expect(refused(await cast.owner.client.delete(`/decisions/${id}`)).code).toBe('DECISION.NOT_FOUND');
    const again = done(await cast.owner.client.get<RecommendationDto>(`/matches/${matchId}`));
    expect(again).toMatchObject({ stage: 'recommended', decisions: {} });

    await introduced(cast, pair);
    const open = done(await cast.owner.client.get<RecommendationDto>(`/matches/${matchId}`));
    const refusal = refused(await cast.owner.client.delete(`/decisions/${open.decisions.need?.id}`));
    expect(refusal.code).toBe('DECISION.ALREADY_INTRODUCED');
    expect(
      refused(await cast.vendor.client.post(`/matches/${matchId}/decisions`, { verdict: 'interested' })).code,
    ).toBe('DECISION.ALREADY_INTRODUCED');
  });

  it('closes the contacts again when the introduction is undone', async () => {
    const pair = await matched(platform, cast, { need: { title: '铝液泄漏处置训练' } });
    const { id } = await introduced(cast, pair);
    expect((await cast.broker.client.delete(`/introductions/${id}`)).status).toBe(204);
    for (const reader of [cast.owner, cast.vendor]) {
      const card = done(await reader.client.get<RecommendationDto>(`/matches/${pair.matchId}`));
      expect(card.stage).toBe('agreed');
      expect(card.introduction).toBeUndefined();
      const { items } = done(await reader.client.get<IntroductionsDto>('/introductions'));
      const undone = items.find((one) => one.id === id);
      expect(undone).toMatchObject({ state: 'undone' });
      expect(undone?.contacts).toBeUndefined();
    }
    expect(refused(await cast.broker.client.delete(`/introductions/${id}`)).code).toBe(
      'INTRODUCTION.NOT_FOUND',
    );
    expect(done(await cast.broker.client.post('/introductions', { matchId: pair.matchId }))).toMatchObject({
      state: 'open',
    });
    expect(refused(await cast.broker.client.post('/introductions', { matchId: pair.matchId })).code).toBe(
      'INTRODUCTION.EXISTS',
    );
  });

  it('does not undo an introduction after a day', async () => {
    const pair = await matched(platform, cast, { need: { title: '液压油喷溅处置训练' } });
    const { id } = await introduced(cast, pair);
    await platform.sql("UPDATE app.introduction SET at = at - interval '25 hours' WHERE id = $1", [id]);
    expect(refused(await cast.broker.client.delete(`/introductions/${id}`)).code).toBe(
      'INTRODUCTION.UNDO_TOO_LATE',
    );
  });
});

describe('saying no', () => {
  it('asks for a reason, and tells the other side the reason but not the note', async () => {
    const { matchId } = await matched(platform, cast, { need: { title: '压铸班组长考核' } });
    const path = `/matches/${matchId}/decisions`;
    expect(refused(await cast.owner.client.post(path, { verdict: 'not_suitable' }))).toMatchObject({
      code: 'DECISION.REASON_REQUIRED',
      field: 'reason',
    });
    done(
      await cast.owner.client.post(path, {
        verdict: 'not_suitable',
        reason: 'over_budget',
        note: '内部说明不外传',
      }),
    );
    await platform.idle();
    const card = await cast.vendor.client.get<RecommendationDto>(`/matches/${matchId}`);
    expect(done(card)).toMatchObject({
      stage: 'declined_by_need',
      decisions: { need: { reason: 'over_budget' } },
    });
    expect(card.text).not.toContain('内部说明不外传');
    expect(await heard('vendor')).toContain('notification.declined');
  });

  it('lets a broker pin and reject with a reason; what is rejected disappears from both sides', async () => {
    const { matchId, need } = await matched(platform, cast, { need: { title: '压铸新员工上岗训练' } });
    const path = `/matches/${matchId}/decisions`;
    const pinned = done(
      await cast.broker.client.post<RecommendationDto>(path, { verdict: 'pin', note: '现场看过' }),
    );
    expect(pinned).toMatchObject({ pinned: true, reader: 'broker' });
    const vendors = done(await cast.vendor.client.get<RecommendationDto>(`/matches/${matchId}`));
    expect(vendors.pinned).toBe(false);
    expect(vendors.decisions.broker).toBeUndefined();
    expect(refused(await cast.broker.client.post(path, { verdict: 'reject' })).code).toBe(
      'DECISION.REASON_REQUIRED',
    );
    done(await cast.broker.client.post(path, { verdict: 'reject', reason: 'conflict_of_interest' }));
    await platform.idle();
    expect((await recommended(cast.owner, 'needs', need.id)).map((one) => one.matchId)).not.toContain(
      matchId,
    );
    expect((await recommended(cast.broker, 'needs', need.id)).map((one) => one.matchId)).toContain(matchId);
    await cast.owner.client.post(path, { verdict: 'invite' });
    await cast.vendor.client.post(path, { verdict: 'interested' });
    expect(refused(await cast.broker.client.post('/introductions', { matchId })).code).toBe(
      'INTRODUCTION.NOT_BOTH_AGREED',
    );
  });
});
