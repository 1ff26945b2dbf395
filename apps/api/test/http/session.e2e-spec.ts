import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NeedViewDto, SessionDto } from '@duijie/contracts';
import { PASSWORD, playAll, seat, type Cast } from '../harness/cast.js';
import { done, refused, type Client } from '../harness/client.js';
import { Platform, type Server } from '../harness/platform.js';
import { draftNeed } from '../harness/postings.js';

let platform: Platform;
let proxied: Server;
let cast: Cast;

beforeAll(async () => {
  platform = await Platform.open();
  proxied = await platform.serve({ TRUST_PROXY: '1' });
  cast = await playAll(platform);
});
afterAll(() => platform?.close());
/** Each test begins with nobody having failed. */
beforeEach(() => platform.sql('DELETE FROM identity.failed_attempt'));

const signIn = (client: Client, email: string, password = PASSWORD) =>
  client.post<SessionDto>('/session', { email, password });

describe('the cookie of a session', () => {
  it('is kept from scripts and other sites, and says how long it lives', async () => {
    const { headers } = await signIn(platform.visitor(), cast.owner.email);
    const [cookie = '', ...more] = headers['set-cookie'] ?? [];
    expect(more).toEqual([]);
    const [pair, ...attributes] = cookie.split('; ');
    expect(pair).toMatch(/^dj_session=[\w-]{43}$/);
    expect(attributes.sort()).toEqual(['HttpOnly', 'Max-Age=1209600', 'Path=/', 'SameSite=Lax']);
  });

  it('is sent over TLS alone where TLS is', async () => {
    const client = platform.visitor('zh', proxied);
    const answer = await client.send({
      method: 'POST',
      path: '/session',
      headers: {
        'content-type': 'application/json',
        'x-forwarded-proto': 'https',
        'x-forwarded-for': '192.0.2.7',
      },
      body: JSON.stringify({ email: cast.owner.email, password: PASSWORD }),
    });
    expect(answer.headers['set-cookie']?.[0]).toContain('; Secure');
    expect(answer.headers['strict-transport-security']).toBeDefined();
  });

  it('is another at each sign-in, and only its hash is stored', async () => {
    const [a, b] = [platform.visitor(), platform.visitor()];
    for (const client of [a, b]) done(await signIn(client, cast.owner.email));
    expect(a.cookie('dj_session')).not.toBe(b.cookie('dj_session'));
    const rows = await platform.sql<{ text: string }>('SELECT s::text AS text FROM app.session s');
    for (const client of [a, b])
      expect(rows.map(({ text }) => text).join()).not.toContain(client.cookie('dj_session'));
  });

  it('says who it is, and nothing once it is signed out', async () => {
    const client = platform.visitor();
    expect(done(await client.get('/session'))).toEqual({ anonymous: true });
    done(await signIn(client, cast.administrator.email.toUpperCase()));
    const token = client.cookie('dj_session');
    expect(done(await client.get<SessionDto>('/session'))).toMatchObject({
      account: { email: cast.administrator.email, locale: 'zh' },
      organization: { kinds: ['alliance'], state: 'verified' },
      role: 'owner',
      isBroker: true,
      isBrokerAdministrator: true,
      isVendor: false,
      isAuthority: false,
    });
    const out = await client.delete('/session');
    expect(out.status).toBe(204);
    expect(out.headers['set-cookie']?.[0]).toContain('Max-Age=0');
    const stolen = { method: 'GET', path: '/session', headers: { cookie: `dj_session=${token}` } };
    expect((await platform.visitor().send(stolen)).body).toEqual({ anonymous: true });
  });

  it('ends when it has expired, and is renewed by being used', async () => {
    const client = platform.visitor();
    done(await signIn(client, cast.vendor.email));
    const left = async () =>
      (
        await platform.sql<{ days: number }>(
          `SELECT extract(epoch FROM max(expires_at) - now())::float8 / 86400 AS days FROM app.session s
         JOIN app.member m ON m.id = s.member_id WHERE m.account_id = $1`,
          [cast.vendor.accountId],
        )
      )[0]?.days ?? 0;
    await platform.sql("UPDATE app.session SET expires_at = now() + interval '5 days'");
    expect(done(await client.get<SessionDto>('/session')).account?.id).toBe(cast.vendor.accountId);
    expect(await left()).toBeGreaterThan(13);
    await platform.sql(
      "UPDATE app.session SET expires_at = now() - interval '1 second' WHERE expires_at > now() + interval '13 days'",
    );
    expect(done(await client.get('/session'))).toEqual({ anonymous: true });
    await platform.sql("UPDATE app.session SET expires_at = now() + interval '14 days'");
  });
});

describe('a request from another site', () => {
  const host = () => `127.0.0.1:${platform.server.port}`;
  const refusals = () =>
    [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
      { origin: `http://127.0.0.1:1` },
      { origin: 'null' },
      { origin: `http://${host()}.evil.example` },
      { 'sec-fetch-site': 'cross-site', origin: `http://${host()}` },
    ] as Record<string, string>[];
  const welcomes = () =>
    [
      { 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'none' },
      { origin: `http://${host()}` },
      { 'sec-fetch-site': 'same-origin', origin: `http://${host()}` },
      {},
    ] as Record<string, string>[];

  it('changes nothing, whatever the verb and JSON included', async () => {
    const { client } = cast.owner;
    const { id, version } = await draftNeed(cast.owner);
    for (const headers of refusals()) {
      const json = { ...headers, 'content-type': 'application/json' };
      const asks = [
        { method: 'POST', path: '/needs', headers: json, body: '{"content":{}}' },
        {
          method: 'PUT',
          path: `/needs/${id}`,
          headers: json,
          body: JSON.stringify({ version, content: {} }),
        },
        { method: 'POST', path: `/needs/${id}/submit`, headers },
        { method: 'POST', path: '/notifications/read-all', headers },
        { method: 'DELETE', path: '/session', headers },
        {
          method: 'POST',
          path: '/session',
          headers: json,
          body: JSON.stringify({ email: cast.rival.email, password: PASSWORD }),
        },
      ];
      for (const ask of asks) {
        const { status, code } = refused(await client.send(ask));
        expect({ ...ask, status, code }).toEqual({ ...ask, status: 403, code: 'SESSION.CROSS_SITE' });
      }
    }
    expect(done(await client.get<NeedViewDto>(`/needs/${id}`)).version).toBe(version);
    expect(done(await client.get<SessionDto>('/session')).account?.id).toBe(cast.owner.accountId);
  });

  it('may read what anyone may', async () => {
    for (const headers of refusals())
      expect((await cast.owner.client.send({ method: 'GET', path: '/overview', headers })).status).toBe(200);
  });

  it('is none when it comes from our own pages, or from no browser', async () => {
    for (const headers of welcomes()) {
      const answer = await cast.owner.client.send({
        method: 'POST',
        path: '/notifications/read-all',
        headers,
      });
      expect({ headers, status: answer.status }).toEqual({ headers, status: 204 });
    }
  });

  it('gets no leave to read with another site’s scripts', async () => {
    const { headers } = await cast.owner.client.send({
      method: 'GET',
      path: '/session',
      headers: { origin: 'https://evil.example' },
    });
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('signing in', () => {
  it('says the same of a wrong password and of an unknown address', async () => {
    const wrong = refused(await signIn(platform.visitor(), cast.owner.email, 'not the password'));
    const unknown = refused(await signIn(platform.visitor(), 'nobody@example.com', 'not the password'));
    expect(wrong).toMatchObject({ status: 401, code: 'SESSION.WRONG_CREDENTIALS' });
    expect(unknown).toEqual(wrong);
  });

  it('is refused after ten failures of an address, also with the right password, and says when to come back', async () => {
    const from = (i: number) => ({
      method: 'POST',
      path: '/session',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': `192.0.2.${i}` },
    });
    const attempt = (i: number, password: string) =>
      platform
        .visitor('zh', proxied)
        .send({ ...from(i), body: JSON.stringify({ email: cast.owner.email, password }) });
    for (let i = 1; i <= 10; i++) expect((await attempt(i, 'not the password')).status).toBe(401);
    for (const password of ['not the password', PASSWORD]) {
      const answer = await attempt(99, password);
      expect(refused(answer)).toMatchObject({ status: 429, code: 'SESSION.TOO_MANY_ATTEMPTS' });
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(60);
      expect(Number(answer.headers['retry-after'])).toBeLessThanOrEqual(900);
    }
    expect((await signIn(platform.visitor(), cast.vendor.email)).status).toBe(200);
  });

  it('is refused after ten failures from one place, whichever account is tried', async () => {
    for (let i = 1; i <= 10; i++)
      await signIn(platform.visitor(), `nobody${i}@example.com`, 'not the password');
    expect((await signIn(platform.visitor(), cast.vendor.email)).status).toBe(429);
    expect(done(await cast.vendor.client.get<SessionDto>('/session')).account?.id).toBe(
      cast.vendor.accountId,
    );
  });

  it('is counted across servers, and anew after it succeeded', async () => {
    const attempt = (i: number, password: string) =>
      signIn(platform.visitor('zh', i % 2 ? proxied : platform.server), cast.rival.email, password);
    for (let i = 1; i <= 9; i++) expect((await attempt(i, 'not the password')).status).toBe(401);
    await platform.sql("DELETE FROM identity.failed_attempt WHERE key LIKE '%origin%'");
    expect((await attempt(0, PASSWORD)).status).toBe(200);
    for (let i = 1; i <= 9; i++) expect((await attempt(i, 'not the password')).status).toBe(401);
  });

  it('believes nobody’s word on where they are, unless a proxy stands in front', async () => {
    const attempt = (i: number) =>
      platform.visitor().send({
        method: 'POST',
        path: '/session',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': `198.51.100.${i}` },
        body: JSON.stringify({ email: `nobody${i}@example.com`, password: 'not the password' }),
      });
    for (let i = 1; i <= 10; i++) await attempt(i);
    expect((await attempt(11)).status).toBe(429);
  });
});

describe('a password', () => {
  it('that is changed ends every other session of the account', async () => {
    const person = await seat(platform, {});
    const other = platform.visitor();
    done(await signIn(other, person.email));
    expect(
      refused(await person.client.post('/session/password', { current: 'wrong', next: 'another good one' })),
    ).toMatchObject({
      status: 422,
      code: 'ACCOUNT.WRONG_PASSWORD',
      field: 'current',
    });
    expect(
      (await person.client.post('/session/password', { current: PASSWORD, next: 'another good one' })).status,
    ).toBe(204);
    expect(done(await other.get('/session'))).toEqual({ anonymous: true });
    expect(done(await person.client.get<SessionDto>('/session')).account?.id).toBe(person.accountId);
    expect((await signIn(platform.visitor(), person.email)).status).toBe(401);
    expect((await signIn(platform.visitor(), person.email, 'another good one')).status).toBe(200);
    expect(done(await cast.owner.client.get<SessionDto>('/session')).account?.id).toBe(cast.owner.accountId);
  });

  it('cannot be guessed from a session that was left open', async () => {
    const person = await seat(platform, {});
    const guess = () =>
      person.client.post('/session/password', { current: 'not the password', next: 'another good one' });
    for (let i = 1; i <= 10; i++) expect((await guess()).status).toBe(422);
    expect((await guess()).status).toBe(429);
  });

  it('is the same password however its letters are composed', async () => {
    const person = await seat(platform, {});
    done(await person.client.post('/session/password', { current: PASSWORD, next: 'caf\u00e9 au lait' }));
    expect((await signIn(platform.visitor(), person.email, 'cafe\u0301 au lait')).status).toBe(200);
  });
});
