import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NeedViewDto, OrganizationDto, ReviewsDto, SessionDto } from '@duijie/contracts';
import { PASSWORD, playAll, seat, type Cast } from '../harness/cast.js';
import { done, refused } from '../harness/client.js';
import { creditCode } from '../harness/credit-code.js';
import { Platform } from '../harness/platform.js';
import { publishNeed } from '../harness/postings.js';

let platform: Platform;
let cast: Cast;

beforeAll(async () => {
  platform = await Platform.open();
  cast = await playAll(platform);
});
afterAll(() => platform?.close());

describe('signing up', () => {
  const code = creditCode('91330206MA2ABCDE4');
  const body = (email: string, creditCode?: string) => ({
    person: { name: ' 赵工 ', email, phone: '0574-5550-0111', password: PASSWORD },
    organization: {
      name: '演示新厂',
      kinds: ['application_unit'],
      region: '330206',
      ...(creditCode && { creditCode }),
    },
  });

  it('opens a session, waits for a broker, and what was submitted meanwhile is published then', async () => {
    const client = platform.visitor('en');
    const answer = await client.post<SessionDto>('/sign-ups', body('New@Example.com', code));
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      account: { email: 'new@example.com', name: '赵工', locale: 'en' },
      organization: { name: '演示新厂', state: 'pending' },
      role: 'owner',
    });
    const id = answer.body.organization?.id ?? '';
    expect(done(await client.get<OrganizationDto>(`/organizations/${id}`))).toMatchObject({
      creditCode: code,
      contact: { name: '赵工', phone: '0574-5550-0111' },
    });
    const need = await publishNeed({ client });
    expect(need).toMatchObject({ state: 'in_review', awaitsReview: true });
    await platform.idle();
    expect((await platform.visitor().get(`/needs/${need.id}`)).status).toBe(404);
    const reviews = done(await cast.broker.client.get<ReviewsDto>('/reviews'));
    expect(reviews.organizations.map(({ organization }) => organization.id)).toContain(id);
    expect(reviews.postings.map(({ posting }) => posting.id)).toContain(need.id);

    done(await cast.broker.client.post(`/organizations/${id}/approve`, { note: '执照已核' }));
    await platform.idle();
    const live = done(await platform.visitor().get<NeedViewDto>(`/needs/${need.id}`));
    expect(live).toMatchObject({ state: 'published', organization: { state: 'verified' } });
    expect(done(await client.get<SessionDto>('/session')).organization?.state).toBe('verified');
    const told = done(await client.get<{ items: { phrase: { key: string } }[] }>('/notifications'));
    expect(told.items.map(({ phrase }) => phrase.key)).toContain('notification.organization_approved');
  });

  it('takes an address and a credit code once', async () => {
    expect(refused(await platform.visitor().post('/sign-ups', body('NEW@example.com')))).toMatchObject({
      status: 409,
      code: 'ACCOUNT.EMAIL_TAKEN',
    });
    expect(
      refused(await platform.visitor().post('/sign-ups', body('other@example.com', code.toLowerCase()))),
    ).toMatchObject({
      status: 409,
      code: 'ORGANIZATION.CREDIT_CODE_TAKEN',
      field: 'organization.creditCode',
    });
    expect(
      (await platform.visitor().post('/session', { email: 'other@example.com', password: PASSWORD })).status,
    ).toBe(401);
  });

  it('claims a credit code that nobody was verified with, whoever claims it too', async () => {
    const claimed = creditCode('91330206MA2ABCDE5');
    const [squatter, owner] = await Promise.all(
      ['squatter@example.com', 'real@example.com'].map(async (email) => {
        const session = done(await platform.visitor().post<SessionDto>('/sign-ups', body(email, claimed)));
        return `/organizations/${session.organization?.id}`;
      }),
    );
    done(await cast.broker.client.post(`${owner}/approve`, {}));
    const refusal = refused(await cast.broker.client.post(`${squatter}/approve`, {}));
    expect(refusal).toMatchObject({
      status: 409,
      code: 'ORGANIZATION.CREDIT_CODE_HELD',
      field: 'creditCode',
      params: { code: claimed, name: '演示新厂' },
    });
    expect(refusal.detail).toContain('演示新厂');
  });

  it('that is returned goes back to the broker once it was mended', async () => {
    const client = platform.visitor();
    const { organization } = done(await client.post<SessionDto>('/sign-ups', body('returned@example.com')));
    const path = `/organizations/${organization?.id}`;
    done(await cast.broker.client.post(`${path}/return`, { note: '请补全地址' }));
    const seen = done(await client.get<OrganizationDto>(path));
    expect(seen).toMatchObject({ state: 'returned', reviewNote: '请补全地址' });
    const {
      id: _id,
      city: _city,
      state: _state,
      demo: _demo,
      mine: _mine,
      createdAt: _at,
      reviewNote: _note,
      ...profile
    } = seen;
    const mended = done(
      await client.put<OrganizationDto>(path, { ...profile, address: '北仑区演示路 1 号' }),
    );
    expect(mended.state).toBe('pending');
    const { items } = done(
      await cast.broker.client.get<{ items: OrganizationDto[] }>('/organizations?state=pending&size=100'),
    );
    expect(items.map(({ id }) => id)).toContain(organization?.id);
  });

  it('from one place is possible so often and not more, and says so in both languages', async () => {
    await platform.sql('DELETE FROM identity.failed_attempt');
    const mistaken = { ...body('many@example.com'), organization: { name: '' } };
    for (let i = 0; i < 12; i++)
      expect(refused(await platform.visitor().post('/sign-ups', mistaken)).status).toBe(400);
    const answers = await Promise.all(
      Array.from({ length: 14 }, (_, i) =>
        platform.visitor().post('/sign-ups', body(`many${i}@example.com`)),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(10);
    for (const [language, words] of [
      ['zh', '过几分钟再注册'],
      ['en', 'try again in a few minutes'],
    ] as const) {
      const refusal = refused(await platform.visitor(language).post('/sign-ups', body('late@example.com')));
      expect(refusal).toMatchObject({
        status: 429,
        code: 'ACCOUNT.TOO_MANY_SIGN_UPS',
        params: { minutes: 15 },
      });
      expect(refusal.detail).toContain(words);
    }
    // Who has an account still signs in from there.
    done(await platform.visitor().post('/session', { email: cast.rival.email, password: PASSWORD }));
  });

  it('of a suspended organization ends what it may do at once, and approval gives it back', async () => {
    const person = await seat(platform, { organization: { kinds: ['application_unit'] } });
    const need = await publishNeed(person);
    await platform.idle();
    const path = `/organizations/${person.organization.id}`;
    done(await cast.broker.client.post(`${path}/suspend`, { note: '演示' }));
    expect(refused(await person.client.post('/needs', { content: {} })).code).toBe('ORGANIZATION.SUSPENDED');
    expect((await platform.visitor().get(`/needs/${need.id}`)).status).toBe(404);
    await platform.idle();
    const found = done(await platform.visitor().get<{ items: { id: string }[] }>('/needs?size=100'));
    expect(found.items.map(({ id }) => id)).not.toContain(need.id);
    done(await cast.broker.client.post(`${path}/approve`, {}));
    await platform.idle();
    expect((await platform.visitor().get(`/needs/${need.id}`)).status).toBe(200);
  });
});
