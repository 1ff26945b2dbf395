import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NeedViewDto, OrganizationDto, RecommendationDto, SessionDto } from '@duijie/contracts';
import { PASSWORD, playAll, seat, type Cast } from '../harness/cast.js';
import { done, refused, type Answer } from '../harness/client.js';
import { creditCode } from '../harness/credit-code.js';
import { Platform } from '../harness/platform.js';
import { aNeed, draftNeed, publishNeed } from '../harness/postings.js';
import { agreed, matched } from '../harness/story.js';
import { PROFILE } from './access/bodies.js';

let platform: Platform;
let cast: Cast;
const AT_ONCE = 6;

beforeAll(async () => {
  platform = await Platform.open();
  cast = await playAll(platform);
});
afterAll(() => platform?.close());

const together = <T>(ask: (i: number) => Promise<Answer<T>>): Promise<Answer<T>[]> =>
  Promise.all(Array.from({ length: AT_ONCE }, (_, i) => ask(i)));
/** One came through; every other was told the same. */
function expectOne(answers: readonly Answer[], success: number, code: string): void {
  const [came, ...others] = [...answers].sort((a, b) => a.status - b.status);
  expect(came?.status).toBe(success);
  expect(others.map((answer) => refused(answer).code)).toEqual(others.map(() => code));
}

describe('an edit', () => {
  it('of a version that moved on is refused with both versions, and what is there now is there to be read', async () => {
    const { client } = cast.owner;
    const { id, version } = await draftNeed(cast.owner);
    const first = await client.put<NeedViewDto>(`/needs/${id}`, {
      version,
      content: aNeed({ title: '第一个改动' }),
    });
    expect(done(first).version).toBe(version + 1);
    const late = await cast.editor.client.put(`/needs/${id}`, {
      version,
      content: aNeed({ title: '第二个改动' }),
    });
    expect(refused(late)).toMatchObject({
      status: 409,
      code: 'POSTING.VERSION_CONFLICT',
      params: { yours: version, current: version + 1 },
    });
    const now = done(await cast.editor.client.get<NeedViewDto>(`/needs/${id}`));
    expect(now).toMatchObject({ version: version + 1, content: { title: '第一个改动' } });
  });

  it('that is sent again is refused, not written twice', async () => {
    const { id, version } = await draftNeed(cast.owner);
    const edit = () =>
      cast.owner.client.put(`/needs/${id}`, { version, content: aNeed({ title: '同一个改动' }) });
    expect((await edit()).status).toBe(200);
    expect(refused(await edit()).code).toBe('POSTING.VERSION_CONFLICT');
  });

  it('by several at once is one edit', async () => {
    const { id, version } = await publishNeed(cast.owner);
    const answers = await together((i) =>
      cast.owner.client.put(`/needs/${id}`, { version, content: aNeed({ title: `第 ${i} 个改动者` }) }),
    );
    expectOne(answers, 200, 'POSTING.VERSION_CONFLICT');
    expect(done(await cast.owner.client.get<NeedViewDto>(`/needs/${id}`)).version).toBe(version + 1);
  });

  it('of an organization by several at once is one edit', async () => {
    const person = await seat(platform, { organization: { kinds: ['application_unit'] } });
    const answers = await together((i) =>
      person.client.put(`/organizations/${person.organization.id}`, {
        ...PROFILE,
        name: `演示单位 ${i} 号`,
        version: 1,
      }),
    );
    expectOne(answers, 200, 'ORGANIZATION.VERSION_CONFLICT');
    const own = done(await person.client.get<OrganizationDto>(`/organizations/${person.organization.id}`));
    expect(own.version).toBe(2);
  });

  it('whose version nobody could have is refused', async () => {
    const { id } = await draftNeed(cast.owner);
    for (const version of [0, -1, 1.5, 2_147_483_648, 1e21])
      expect((await cast.owner.client.put(`/needs/${id}`, { version, content: aNeed() })).status).toBe(400);
    expect(
      (await cast.owner.client.put(`/needs/${id}`, { version: 2_147_483_647, content: aNeed() })).status,
    ).toBe(409);
  });
});

describe('a step', () => {
  it('of several at once is taken once', async () => {
    const { id } = await draftNeed(cast.owner);
    const submit = await together(() => cast.owner.client.post(`/needs/${id}/submit`, {}));
    expectOne(submit, 200, 'POSTING.ILLEGAL_TRANSITION');
    await platform.idle();
    const withdraw = await together(() => cast.owner.client.post(`/needs/${id}/withdraw`, {}));
    expectOne(withdraw, 200, 'POSTING.ILLEGAL_TRANSITION');
    const { items } = done(
      await cast.owner.client.get<{ items: { event: string }[] }>(`/needs/${id}/history`),
    );
    expect(items.map(({ event }) => event).sort()).toEqual(['created', 'submitted', 'withdrawn']);
  });

  it('and an edit at once end in one of two orders, never in both', async () => {
    const { id, version } = await draftNeed(cast.owner);
    const [edit, submit] = await Promise.all([
      cast.owner.client.put(`/needs/${id}`, { version, content: aNeed({ title: '改动与提交' }) }),
      cast.editor.client.post(`/needs/${id}/submit`, { version }),
    ]);
    expect([edit.status, submit.status].sort()).toEqual([200, 409]);
  });

  it('of two brokers is one approval', async () => {
    const newcomer = await seat(platform, { organization: { state: 'pending' } });
    const { id } = await publishNeed(newcomer);
    const answers = await together((i) =>
      (i % 2 ? cast.broker : cast.administrator).client.post(`/reviews/${id}/approve`, {}),
    );
    expectOne(answers, 200, 'POSTING.ILLEGAL_TRANSITION');
    const { id: organization } = newcomer.organization;
    const approvals = await together(() =>
      cast.broker.client.post(`/organizations/${organization}/approve`, {}),
    );
    expect(approvals.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(
      approvals
        .map(({ status }) => status)
        .sort()
        .slice(1),
    ).toEqual([409, 409, 409, 409, 409]);
  });

  it('of a broker on what was edited meanwhile is refused', async () => {
    const newcomer = await seat(platform, { organization: { state: 'pending' } });
    const { id, version } = await publishNeed(newcomer);
    done(await newcomer.client.put(`/needs/${id}`, { version, content: aNeed({ title: '审核中又改了' }) }));
    expect(refused(await cast.broker.client.post(`/reviews/${id}/approve`, { version })).params).toEqual({
      yours: version,
      current: version + 1,
    });
  });
});

describe('a word on a pair', () => {
  it('of several at once leaves one in force', async () => {
    const { matchId } = await matched(platform, cast);
    const path = `/matches/${matchId}/decisions`;
    const answers = await together<RecommendationDto>((i) =>
      cast.owner.client.post(
        path,
        i % 2 ? { verdict: 'invite' } : { verdict: 'not_suitable', reason: 'too_far' },
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    const { decisions } = done(await cast.owner.client.get<RecommendationDto>(`/matches/${matchId}`));
    const id = decisions.need?.id ?? '';
    const undone = await together(() => cast.owner.client.delete(`/decisions/${id}`));
    expectOne(undone, 204, 'DECISION.NOT_FOUND');
  });

  it('and several introductions at once open the contacts once', async () => {
    const pair = await matched(platform, cast, { need: { title: '压铸单元点检训练' } });
    await agreed(cast, pair);
    const answers = await together(() =>
      cast.broker.client.post<{ id: string }>('/introductions', { matchId: pair.matchId }),
    );
    expectOne(answers, 201, 'INTRODUCTION.EXISTS');
    const id = answers.find(({ status }) => status === 201)?.body.id;
    const undone = await together(() => cast.broker.client.delete(`/introductions/${id}`));
    expectOne(undone, 204, 'INTRODUCTION.NOT_FOUND');
  });
});

describe('a sign-up', () => {
  const { contact: _contact, ...organization } = PROFILE;
  const signUp = (email: string, code?: string) =>
    platform.visitor().post('/sign-ups', {
      person: { name: '赵工', email, password: PASSWORD, phone: '0574-5550-0111' },
      organization: { ...organization, ...(code && { creditCode: code }) },
    });

  it('of one address several times at once makes one account, and no organization without one', async () => {
    const before = await platform.sql<{ n: string }>('SELECT count(*) AS n FROM app.organization');
    const answers = await together((i) => signUp(i % 2 ? 'ZHAO@example.com' : 'zhao@example.com'));
    expectOne(answers, 201, 'ACCOUNT.EMAIL_TAKEN');
    const after = await platform.sql<{ n: string }>('SELECT count(*) AS n FROM app.organization');
    expect(Number(after[0]?.n)).toBe(Number(before[0]?.n) + 1);
  });

  it('of one credit code by several at once is a claim of each; one broker’s approval of several makes one holder', async () => {
    await platform.sql('DELETE FROM identity.failed_attempt');
    const code = creditCode('91330206MA2ABCDE3');
    const claims = await together((i) => signUp(`zhao${i}@example.com`, code));
    const ids = claims.map(({ status, body }) => {
      expect(status).toBe(201);
      return (body as SessionDto).organization?.id ?? '';
    });
    const answers = await together((i) => cast.broker.client.post(`/organizations/${ids[i]}/approve`, {}));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const held = await platform.sql<{ n: string }>(
      `SELECT count(*) AS n FROM app.organization WHERE credit_code = '${code}' AND state = 'verified'`,
    );
    expect(Number(held[0]?.n)).toBe(1);
  });
});
