import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ResetLinkDto } from '@duijie/contracts';
import { PASSWORD, playAll, seat, type Cast, type Person } from '../harness/cast.js';
import { done, refused } from '../harness/client.js';
import { Platform } from '../harness/platform.js';
import { Stream } from '../harness/stream.js';

let platform: Platform;
let cast: Cast;
let person: Person;
const NEXT = 'another good long password';

beforeAll(async () => {
  platform = await Platform.open();
  cast = await playAll(platform);
});
beforeEach(async () => {
  await platform.sql('DELETE FROM identity.failed_attempt');
  person = await seat(platform, { in: cast.owner.organization, role: 'editor', name: '忘记密码的人' });
});
afterAll(() => platform?.close());

const make = async (email = person.email): Promise<ResetLinkDto> =>
  done(await cast.administrator.client.post<ResetLinkDto>('/reset-links', { email }));
const use = (token: string, next = NEXT) => platform.visitor().post('/reset-links/use', { token, next });
const signIn = (password: string) => platform.visitor().post('/session', { email: person.email, password });

describe('a reset link', () => {
  it('lets the person back in, once, and ends every session and stream of theirs', async () => {
    const link = await make(person.email.toUpperCase());
    expect(link.person).toEqual({
      name: '忘记密码的人',
      email: person.email,
      organization: cast.owner.organization.name,
    });
    const stream = await Stream.open(person.client, platform.server.door);
    expect((await use(link.token)).status).toBe(204);
    await stream.ended();
    expect((await person.client.get('/notifications')).status).toBe(401);
    expect((await signIn(PASSWORD)).status).toBe(401);
    expect((await signIn(NEXT)).status).toBe(200);
    expect(refused(await use(link.token, 'yet another long password'))).toMatchObject({
      status: 409,
      code: 'ACCOUNT.RESET_LINK_SPENT',
    });
    expect((await signIn(NEXT)).status).toBe(200);
  });

  it('is good for one of many tries at once', async () => {
    const { token } = await make();
    const tries = await Promise.all(Array.from({ length: 5 }, (_, i) => use(token, `${NEXT} ${i}`)));
    expect(tries.map(({ status }) => status).sort()).toEqual([204, 409, 409, 409, 409]);
  });

  it('is good for an hour, and only the newest', async () => {
    const first = await make();
    const second = await make();
    expect(new Date(second.expiresAt).getTime() - Date.now()).toBeGreaterThan(59 * 60_000);
    expect(new Date(second.expiresAt).getTime() - Date.now()).toBeLessThanOrEqual(60 * 60_000);
    expect((await use(first.token)).status).toBe(409);
    await platform.sql("UPDATE app.reset_link SET expires_at = now() - interval '1 second'");
    expect((await use(second.token)).status).toBe(409);
    expect((await signIn(PASSWORD)).status).toBe(200);
  });

  it('asks for a good password before anything is spent', async () => {
    const { token } = await make();
    const refusal = refused(await use(token, 'short'));
    expect(refusal).toMatchObject({ status: 400, code: 'INPUT.INVALID' });
    expect(refusal.errors).toMatchObject([{ field: 'next' }]);
    expect((await use(token)).status).toBe(204);
  });

  it('is stored as a hash, and the history says who made it and that it was used', async () => {
    const { token } = await make();
    await use(token);
    const rows = await platform.sql<{ text: string }>('SELECT r::text AS text FROM app.reset_link r');
    expect(rows.map(({ text }) => text).join()).not.toContain(token);
    const lines = await platform.sql<{ event: string; actor_name: string; text: string }>(
      `SELECT event, actor_name, h::text AS text FROM app.history h
       WHERE subject_kind = 'account' AND subject_id = '${person.accountId}' ORDER BY at, id`,
    );
    expect(lines.map(({ event }) => event)).toEqual(['reset_link_made', 'password_reset']);
    expect(lines[1]?.actor_name).toBe('忘记密码的人');
    expect(lines.map(({ text }) => text).join()).not.toContain(token);
  });

  it('is made by administrators of the alliance alone, of people who are there', async () => {
    for (const part of ['broker', 'owner', 'vendor', 'authority'] as const)
      expect((await cast[part].client.post('/reset-links', { email: person.email })).status).toBe(403);
    expect(
      refused(await cast.administrator.client.post('/reset-links', { email: 'nobody@example.com' })),
    ).toMatchObject({ status: 404, code: 'ACCOUNT.NOT_FOUND', field: 'email' });
  });
});
