import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HealthDto } from '@duijie/contracts';
import { readSettings, SettingError } from '@duijie/platform';
import { openAdapters } from '../../src/wiring/adapters.js';
import { seat } from '../harness/cast.js';
import { done, refused } from '../harness/client.js';
import { Platform } from '../harness/platform.js';
import { publishNeed } from '../harness/postings.js';

const ROOT = path.resolve(import.meta.dirname, '../../../..');
let platform: Platform;

beforeAll(async () => {
  platform = await Platform.open();
});
afterAll(() => platform?.close());

describe('health', () => {
  it('names what the server stands on, and that it is well', async () => {
    for (const route of ['/api/health', '/api/ready']) {
      const report = done(await platform.visitor().get<HealthDto>(route));
      expect(report).toEqual({
        status: 'ok',
        version: expect.any(String),
        uptimeSeconds: expect.any(Number),
        database: { kind: 'external', ok: true },
        queue: { kind: 'postgresql', ok: true },
        search: { kind: 'postgresql', ok: true, detail: expect.any(String) },
      });
    }
  });

  it('says so of an embedded database', async () => {
    const server = await platform.serve({ DATABASE_EMBEDDED: '1' });
    const { database } = done(await platform.visitor('zh', server).get<HealthDto>('/api/health'));
    expect(database).toEqual({ kind: 'embedded', ok: true });
    await server.close();
  });

  it('is not ready while a migration is missing, and alive all the same', async () => {
    const [last] = await platform.sql<{ id: number }>('SELECT max(id) AS id FROM app.migration');
    const [row] = await platform.sql('DELETE FROM app.migration WHERE id = $1 RETURNING *', [last?.id]);
    const visitor = platform.visitor();
    const ready = await visitor.get<HealthDto>('/api/ready');
    expect(ready).toMatchObject({
      status: 503,
      body: {
        status: 'not_ready',
        database: { ok: false, detail: '1 migrations pending' },
        queue: { ok: true },
      },
    });
    expect((await visitor.get('/api/health')).status).toBe(200);
    await platform.sql('INSERT INTO app.migration (id, timestamp, name) VALUES ($1, $2, $3)', [
      row?.['id'],
      row?.['timestamp'],
      row?.['name'],
    ]);
    expect((await visitor.get('/api/ready')).status).toBe(200);
  });
});

describe('a fault of ours', () => {
  it('is answered with an id that the log has too, and with nothing else', async () => {
    const owner = await seat(platform, { organization: { kinds: ['application_unit'] } });
    await platform.sql('ALTER TABLE app.notification RENAME TO notification_away');
    platform.tolerated.add(500);
    const answer = await owner.client.at(undefined, 'en').get('/notifications');
    await platform.sql('ALTER TABLE app.notification_away RENAME TO notification');
    platform.tolerated.delete(500);
    expect(answer).toMatchObject({ status: 500, body: { code: 'UNFORESEEN', errorId: expect.any(String) } });
    const { errorId } = answer.body as { errorId: string };
    const line = platform.log.split('\n').find((one) => one.includes(errorId));
    expect(JSON.parse(line ?? '{}')).toMatchObject({
      level: 50,
      errorId,
      route: '/api/v1/notifications',
      err: { code: '42P01', stack: expect.any(String) },
    });
  });

  it('does not write what people typed into the log', async () => {
    const owner = await seat(platform, { organization: { kinds: ['application_unit'] } });
    await platform.sql('ALTER TABLE app.posting_revision RENAME TO posting_revision_away');
    platform.tolerated.add(500);
    const { client } = owner;
    const content = { title: 'zqxtyped', problem: 'zqxtypedproblem' };
    expect((await client.post('/needs', { content })).status).toBe(500);
    expect(
      (await client.post('/session', { email: 'zqxnobody@example.com', password: 'zqxpassword' })).status,
    ).toBe(401);
    await platform.sql('ALTER TABLE app.posting_revision_away RENAME TO posting_revision');
    platform.tolerated.delete(500);
    expect(platform.log).not.toContain('zqx');
  });
});

describe('a database that goes away', () => {
  it('is said to be away; when it is back everything goes on and nothing was lost', async () => {
    const owner = await seat(platform, { organization: { kinds: ['application_unit'] } });
    platform.wire.cut();
    platform.tolerated.add(503);
    const away = await owner.client.get('/session');
    expect(refused(away)).toMatchObject({ status: 503, code: 'DATABASE.UNAVAILABLE' });
    expect((await owner.client.get('/overview')).status).toBe(503);
    expect((await owner.client.get('/needs?q=vr')).status).toBe(503);
    expect(await platform.visitor().get<HealthDto>('/api/ready')).toMatchObject({
      status: 503,
      body: { database: { ok: false } },
    });
    expect((await platform.visitor().get('/api/health')).status).toBe(200);
    await platform.wire.mend();
    while ((await platform.visitor().get('/api/ready')).status !== 200);
    platform.tolerated.delete(503);
    const need = await publishNeed(owner);
    await platform.idle();
    expect(done(await owner.client.get(`/needs/${need.id}/progress`))).toMatchObject({ step: 'done' });
  });

  it('is found again after it was started anew', async () => {
    const owner = await seat(platform, { organization: { kinds: ['application_unit'] } });
    platform.tolerated.add(503);
    await platform.sql(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
    while ((await owner.client.get('/session')).status !== 200);
    platform.tolerated.delete(503);
    const need = await publishNeed(owner);
    await platform.idle();
    expect(done(await owner.client.get(`/needs/${need.id}/progress`))).toMatchObject({ step: 'done' });
  });
});

describe('the description of the API', () => {
  it('is the one that the client was generated from', async () => {
    const served = done(await platform.visitor().get('/api/openapi.json'));
    const kept = JSON.parse(readFileSync(path.join(ROOT, 'libs/api-client/openapi.json'), 'utf8')) as unknown;
    expect(served).toEqual(kept);
  });
});

describe('the edge', () => {
  it('answers an unknown address with a problem, whatever the verb', async () => {
    const visitor = platform.visitor('en');
    for (const route of [
      '/nothing',
      '/api',
      '/api/',
      '/api/v2/needs',
      '/needs/',
      '/needs/../../etc/passwd',
      '/%2e%2e/%00',
      '/%zz',
    ])
      expect({ route, ...refused(await visitor.get(route)) }).toMatchObject({
        route,
        status: 404,
        code: 'ROUTE.NOT_FOUND',
      });
    for (const method of ['PATCH', 'PUT', 'DELETE', 'OPTIONS'])
      expect(await visitor.send({ method, path: '/needs' })).toMatchObject({ status: 404 });
  });

  it('sends headers that keep a browser safe', async () => {
    const { headers } = await platform.visitor().get('/overview');
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': expect.any(String),
    });
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  it('compresses what is large, and lets editions be kept', async () => {
    const visitor = platform.visitor();
    const first = await visitor.send({
      method: 'GET',
      path: '/vocabulary',
      headers: { 'accept-encoding': 'gzip' },
    });
    expect(first.headers).toMatchObject({ 'content-encoding': 'gzip', etag: expect.any(String) });
    const again = await visitor.send({
      method: 'GET',
      path: '/vocabulary',
      headers: { 'if-none-match': first.headers.etag ?? '' },
    });
    expect(again).toMatchObject({ status: 304, text: '' });
  });

  it('keeps no private answer in any cache', async () => {
    const owner = await seat(platform, { organization: { kinds: ['application_unit'] } });
    for (const route of ['/session', '/needs?mine=true', '/notifications', '/introductions']) {
      const { headers } = await owner.client.get(route);
      expect({ route, cache: headers['cache-control'] }).toEqual({ route, cache: 'no-store' });
    }
  });
});

describe('settings', () => {
  it.each([
    ['DATABASE_URL', { DATABASE_URL: 'postgres://someone:hunter2@127.0.0.1:1/none' }],
    ['DATABASE_URL', { DATABASE_URL: undefined }],
    ['REDIS_URL', { REDIS_URL: 'redis://:hunter2@127.0.0.1:1' }],
    ['MEILI_URL', { MEILI_URL: 'http://127.0.0.1:1', MEILI_KEY: 'hunter2' }],
  ] as const)('say in one sentence that %s leads nowhere', async (name, env) => {
    const settings = readSettings({ DATABASE_URL: platform.database.url, ...env });
    const opened = openAdapters(settings, { name: 'test', connections: 1, listens: false });
    const error = await opened.catch((refusal: unknown) => refusal);
    expect(error).toBeInstanceOf(SettingError);
    const { message } = error as SettingError;
    expect(message).toMatch(new RegExp(`^${name}: .*\\p{Script=Han}.* / .*[a-z]`, 'u'));
    expect(message).not.toMatch(/hunter2|\n/);
  });
});
