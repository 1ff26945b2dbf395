import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  HistoryDto,
  NeedViewDto,
  ReviewsDto,
  SearchAnswerDto,
  SolutionViewDto,
} from '@duijie/contracts';
import { chinaDate, type PostingState } from '@duijie/domain';
import { playAll, seat, type Cast, type Person } from '../harness/cast.js';
import { done, refused } from '../harness/client.js';
import { Platform } from '../harness/platform.js';
import {
  aNeed,
  draftNeed,
  inDays,
  pairOf,
  publishNeed,
  publishSolution,
  recommended,
} from '../harness/postings.js';

let platform: Platform;
let cast: Cast;

beforeAll(async () => {
  platform = await Platform.open();
  cast = await playAll(platform);
});
afterAll(() => platform?.close());

const read = async ({ client }: { client: Person['client'] }, id: string): Promise<NeedViewDto> =>
  done(await client.get<NeedViewDto>(`/needs/${id}`));
const step = async (by: Person, id: string, verb: string, body: object = {}): Promise<NeedViewDto> =>
  done(await by.client.post<NeedViewDto>(`/needs/${id}/${verb}`, body));
const events = async (by: Person, id: string): Promise<readonly string[]> =>
  done(await by.client.get<HistoryDto>(`/needs/${id}/history`)).items.map(({ event }) => event);
const isFound = async (id: string, side = 'needs'): Promise<boolean> =>
  done(await platform.visitor().get<SearchAnswerDto>(`/${side}?size=100`)).items.some((one) => one.id === id);

describe('the life of a posting', () => {
  it('goes from draft to published to closed, and each step is in its history with who and why', async () => {
    const draft = await draftNeed(cast.owner);
    expect(draft).toMatchObject({
      state: 'draft',
      version: 1,
      code: expect.stringMatching(/^XQ-\d{4}-\d{4,}$/),
    });
    const published = await step(cast.owner, draft.id, 'submit', { version: draft.version });
    expect(published).toMatchObject({ state: 'published', publishedAt: expect.any(String) });
    const closed = await step(cast.owner, draft.id, 'close', { note: '已选定' });
    expect(closed).toMatchObject({ state: 'closed', editable: false });
    const { items } = done(await cast.broker.client.get<HistoryDto>(`/needs/${draft.id}/history`));
    expect(items).toMatchObject([
      { event: 'created', to: 'draft', actorName: '王工', version: 1 },
      { event: 'submitted', from: 'draft', to: 'published', version: 2 },
      { event: 'closed', from: 'published', to: 'closed', version: 3, note: '已选定' },
    ]);
  });

  const LEGAL: Readonly<Record<PostingState, readonly string[]>> = {
    draft: ['submit'],
    in_review: ['withdraw'],
    published: ['withdraw', 'close', 'renew'],
    closed: [],
    withdrawn: ['submit'],
    expired: ['renew'],
  };

  it('takes in each state the steps that lead on from it, and no other', async () => {
    const answerBy = inDays(40);
    for (const [state, legal] of Object.entries(LEGAL) as [PostingState, readonly string[]][]) {
      for (const verb of ['submit', 'withdraw', 'close', 'renew']) {
        const { id } = await publishNeed(cast.owner, { title: `状态 ${state} 的需求` });
        // Straight into the state: how one gets there is tried elsewhere.
        const live = state === 'draft' || state === 'in_review' ? 'NULL' : 'live_revision';
        await platform.sql(
          `UPDATE app.posting SET state = $2, awaits_review = $3, live_revision = ${live} WHERE id = $1`,
          [id, state, state === 'in_review'],
        );
        const answer = await cast.owner.client.post(
          `/needs/${id}/${verb}`,
          verb === 'renew' ? { answerBy } : {},
        );
        expect({ state, verb, status: answer.status }).toEqual({
          state,
          verb,
          status: legal.includes(verb) ? 200 : 409,
        });
        if (answer.status === 409)
          expect(refused(answer)).toMatchObject({
            code: 'POSTING.ILLEGAL_TRANSITION',
            params: { state, action: verb },
          });
      }
    }
    await platform.idle();
  });

  it('can be written down and moved by a broker for an organization', async () => {
    const { client } = cast.broker;
    const draft = done(
      await client.post<NeedViewDto>('/needs', {
        content: aNeed(),
        organizationId: cast.owner.organization.id,
      }),
    );
    expect(draft).toMatchObject({
      mine: false,
      editable: true,
      organization: { id: cast.owner.organization.id },
    });
    await step(cast.broker, draft.id, 'submit');
    expect(await read(cast.owner, draft.id)).toMatchObject({ mine: true, state: 'published' });
    expect(refused(await cast.vendor.client.post(`/needs/${draft.id}/withdraw`, {})).code).toBe(
      'ACCESS.DENIED',
    );
  });
});

describe('what is withdrawn', () => {
  it('disappears from search, from matches and from strangers, and comes back when it is submitted again', async () => {
    const solution = await publishSolution(cast.vendor);
    const need = await publishNeed(cast.owner, { title: '压铸件检测训练' });
    await platform.idle();
    const { matchId } = await pairOf(cast.vendor, 'solutions', solution.id, need.id);
    expect(await isFound(need.id)).toBe(true);

    await step(cast.owner, need.id, 'withdraw', { note: '预算未批' });
    // From the moment of the answer, before any job has run:
    expect((await platform.visitor().get(`/needs/${need.id}`)).status).toBe(404);
    expect(await isFound(need.id)).toBe(false);
    await platform.idle();
    expect(
      (await recommended(cast.vendor, 'solutions', solution.id)).map((one) => one.matchId),
    ).not.toContain(matchId);
    expect(refused(await cast.vendor.client.get(`/matches/${matchId}`)).code).toBe('MATCH.NOT_FOUND');
    expect(
      refused(await cast.vendor.client.post(`/matches/${matchId}/decisions`, { verdict: 'interested' })).code,
    ).toBe('MATCH.SUPERSEDED');

    await step(cast.owner, need.id, 'submit');
    await platform.idle();
    expect(await isFound(need.id)).toBe(true);
    expect((await pairOf(cast.vendor, 'solutions', solution.id, need.id)).matchId).toBe(matchId);
    expect(await events(cast.owner, need.id)).toEqual(['created', 'submitted', 'withdrawn', 'submitted']);
  });
});

describe('an edit', () => {
  it('of a verified organization is live at once and matched anew', async () => {
    const need = await publishNeed(cast.owner);
    await platform.idle();
    const edited = done(
      await cast.owner.client.put<NeedViewDto>(`/needs/${need.id}`, {
        version: need.version,
        content: aNeed({ title: '改名后的压铸演练' }),
      }),
    );
    expect(edited).toMatchObject({ state: 'published', version: need.version + 1, awaitsReview: false });
    await platform.idle();
    expect((await read({ client: platform.visitor() }, need.id)).content.title).toBe('改名后的压铸演练');
    expect(await read(cast.owner, need.id)).toMatchObject({
      progress: { step: 'done', version: need.version + 1 },
    });
    expect(await events(cast.owner, need.id)).toEqual(['created', 'submitted', 'edited']);
  });

  it('of an unverified organization leaves the old content live until a broker has read it', async () => {
    const school = await seat(platform, { organization: { name: '演示职校', region: '3303' } });
    const need = await publishNeed(school, { title: '矿山救援演练' });
    await platform.sql("UPDATE app.organization SET state = 'pending' WHERE id = $1", [
      school.organization.id,
    ]);
    await platform.idle();
    const content = aNeed({ title: '矿山救援演练（扩容）' });
    const edited = done(
      await school.client.put<NeedViewDto>(`/needs/${need.id}`, { version: need.version, content }),
    );
    expect(edited).toMatchObject({
      state: 'published',
      awaitsReview: true,
      content: { title: '矿山救援演练' },
      workingContent: { title: '矿山救援演练（扩容）' },
    });
    await platform.idle();
    const outside = await read({ client: platform.visitor() }, need.id);
    expect(outside).toMatchObject({ awaitsReview: false, content: { title: '矿山救援演练' } });
    expect(outside).not.toHaveProperty('workingContent');

    const reviews = done(await cast.broker.client.get<ReviewsDto>('/reviews'));
    const waiting = reviews.postings.find(({ posting }) => posting.id === need.id);
    expect(waiting).toMatchObject({
      isEdit: true,
      version: edited.version,
      posting: { title: '矿山救援演练（扩容）' },
    });

    const review = (verb: string, body: object) =>
      cast.broker.client.post(`/reviews/${need.id}/${verb}`, body);
    done(await review('return', { version: edited.version, note: '请写明人数' }));
    expect(await read(school, need.id)).toMatchObject({
      awaitsReview: false,
      reviewNote: '请写明人数',
      state: 'published',
    });
    expect(refused(await review('approve', {})).code).toBe('POSTING.ILLEGAL_TRANSITION');

    const { version } = await read(school, need.id);
    const again = done(await school.client.put<NeedViewDto>(`/needs/${need.id}`, { version, content }));
    done(await review('approve', { version: again.version }));
    await platform.idle();
    expect((await read({ client: platform.visitor() }, need.id)).content.title).toBe('矿山救援演练（扩容）');
    expect(await events(school, need.id)).toEqual([
      'created',
      'submitted',
      'edited',
      'returned',
      'edited',
      'approved',
    ]);
  });

  it('of a draft may leave it unfinished; of what is published it may not', async () => {
    const draft = await draftNeed(cast.owner);
    const put = (id: string, version: number) =>
      cast.owner.client.put(`/needs/${id}`, { version, content: {} });
    expect((await put(draft.id, draft.version)).status).toBe(200);
    const live = await publishNeed(cast.owner);
    expect(refused(await put(live.id, live.version))).toMatchObject({
      status: 422,
      code: 'POSTING.INCOMPLETE',
    });
  });

  it('keeps every revision that anybody saw', async () => {
    const need = await publishNeed(cast.owner);
    const put = async (version: number, title: string) =>
      done(
        await cast.owner.client.put<NeedViewDto>(`/needs/${need.id}`, { version, content: aNeed({ title }) }),
      ).version;
    await put(await put(need.version, '第二版内容'), '第三版内容');
    const rows = await platform.sql<{ title: string }>(
      "SELECT content->>'title' AS title FROM app.posting_revision WHERE posting_id = $1 ORDER BY number",
      [need.id],
    );
    expect(rows.map(({ title }) => title)).toEqual(['压铸车间应急处置实训', '第二版内容', '第三版内容']);
  });
});

describe('what runs out', () => {
  it('expires at the end of its last day in China, and is renewed with another', async () => {
    const need = await publishNeed(cast.owner, { answerBy: inDays(3) });
    expect(need.expiresAt).toBe(new Date(`${inDays(3)}T24:00:00+08:00`).toISOString());
    await platform.idle();
    await platform.sql("UPDATE app.posting SET expires_at = now() - interval '1 second' WHERE id = $1", [
      need.id,
    ]);
    await platform.sweep();
    const expired = await read(cast.owner, need.id);
    expect(expired.state).toBe('expired');
    expect(await isFound(need.id)).toBe(false);
    expect((await read({ client: platform.visitor() }, need.id)).state).toBe('expired');

    const renew = (answerBy: string) =>
      cast.owner.client.post<NeedViewDto>(`/needs/${need.id}/renew`, { answerBy });
    expect(refused(await renew(inDays(-1))).errors?.map(({ field }) => field)).toEqual(['answerBy']);
    const renewed = done(await renew(inDays(20)));
    expect(renewed).toMatchObject({ state: 'published', content: { answerBy: inDays(20) } });
    await platform.idle();
    expect(await isFound(need.id)).toBe(true);
    expect(await events(cast.owner, need.id)).toEqual(['created', 'submitted', 'expired', 'renewed']);
  });

  it('of a solution is renewed for a year without a date', async () => {
    const solution = await publishSolution(cast.vendor);
    await platform.sql("UPDATE app.posting SET expires_at = now() - interval '1 second' WHERE id = $1", [
      solution.id,
    ]);
    await platform.sweep();
    expect(done(await cast.vendor.client.get<SolutionViewDto>(`/solutions/${solution.id}`)).state).toBe(
      'expired',
    );
    const renewed = done(
      await cast.vendor.client.post<SolutionViewDto>(`/solutions/${solution.id}/renew`, {}),
    );
    expect(renewed.state).toBe('published');
    expect(chinaDate(new Date(renewed.expiresAt ?? 0))).toBe(inDays(365));
  });
});
