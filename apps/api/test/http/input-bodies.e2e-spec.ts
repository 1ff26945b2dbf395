import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NeedViewDto, SearchAnswerDto } from '@duijie/contracts';
import { playAll, type Cast } from '../harness/cast.js';
import { done, type Client } from '../harness/client.js';
import { Platform } from '../harness/platform.js';
import { aNeed, draftNeed, publishNeed } from '../harness/postings.js';
import { matched } from '../harness/story.js';
import { writeDoors, type WriteDoor } from './input/doors.js';

let platform: Platform;
let cast: Cast;
let doors: readonly WriteDoor[];

beforeAll(async () => {
  platform = await Platform.open();
  cast = await playAll(platform);
  doors = writeDoors(cast, await matched(platform, cast));
});
afterAll(() => platform?.close());

const browserOf = ({ by }: WriteDoor): Client => (by === 'anonymous' ? platform.visitor() : cast[by].client);

interface Parcel {
  readonly what: string;
  readonly body: string | Buffer;
  readonly headers?: Record<string, string>;
  readonly expect: { readonly status: number; readonly code: string };
}

const JSON_TYPE = { 'content-type': 'application/json' };
const MALFORMED = { status: 400, code: 'INPUT.MALFORMED' };
const INVALID = { status: 400, code: 'INPUT.INVALID' };
const TOO_LARGE = { status: 413, code: 'INPUT.TOO_LARGE' };
const MEDIA_TYPE = { status: 415, code: 'INPUT.MEDIA_TYPE' };
const MEGABYTES = 1_048_576;

const PARCELS: readonly Parcel[] = [
  { what: 'nothing that calls itself JSON', body: '', expect: MALFORMED },
  { what: 'half an object', body: '{"title":', expect: MALFORMED },
  { what: 'single quotes', body: "{'title':1}", expect: MALFORMED },
  { what: 'a trailing comma', body: '{"zqx":1,}', expect: MALFORMED },
  { what: 'NaN', body: '{"version":NaN}', expect: MALFORMED },
  { what: 'no UTF-8', body: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]), expect: INVALID },
  { what: 'a list', body: '[]', expect: INVALID },
  { what: 'a list of objects', body: '[{}]', expect: INVALID },
  { what: 'a text', body: '"zqx"', expect: INVALID },
  { what: 'a number', body: '7', expect: INVALID },
  { what: 'true', body: 'true', expect: INVALID },
  { what: 'infinity', body: '{"version":1e999,"zqx":1}', expect: INVALID },
  { what: '__proto__', body: '{"__proto__":{"polluted":true}}', expect: MALFORMED },
  { what: 'constructor', body: '{"constructor":{"prototype":{"polluted":true}}}', expect: MALFORMED },
  { what: 'a deep list', body: `{"zqx":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, expect: MALFORMED },
  { what: 'a deep object', body: `${'{"zqx":'.repeat(10_000)}1${'}'.repeat(10_000)}`, expect: MALFORMED },
  { what: 'ten megabytes', body: JSON.stringify({ zqx: 'x'.repeat(10 * MEGABYTES) }), expect: TOO_LARGE },
  {
    what: 'many fields',
    body: JSON.stringify(Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`zqx${i}`, i]))),
    expect: INVALID,
  },
  { what: 'plain text', headers: { 'content-type': 'text/plain' }, body: '{}', expect: MEDIA_TYPE },
  {
    what: 'a form',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'a=1',
    expect: MEDIA_TYPE,
  },
  {
    what: 'parts',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    body: '--x--',
    expect: MEDIA_TYPE,
  },
  { what: 'XML', headers: { 'content-type': 'application/xml' }, body: '<a/>', expect: MEDIA_TYPE },
  { what: 'no type', headers: { 'content-type': '' }, body: '{}', expect: MEDIA_TYPE },
  { what: 'a broken type', headers: { 'content-type': 'application' }, body: '{}', expect: MEDIA_TYPE },
  {
    what: 'a compressed body',
    headers: { ...JSON_TYPE, 'content-encoding': 'gzip' },
    body: gzipSync('{}'),
    expect: MALFORMED,
  },
];

describe('each door', () => {
  it.each(PARCELS)('refuses $what', async ({ what, body, headers = JSON_TYPE, expect: expected }) => {
    for (const [i, door] of doors.entries()) {
      const [method = '', template = ''] = door.route.split(' ');
      const browser = browserOf(door).at(undefined, i % 2 === 0 ? 'zh' : 'en');
      const path = template.replace(/\{\w+\}/, door.id ?? '');
      const answer = await browser.send({ method, path, headers, body });
      const { code } = answer.body as { code: string };
      expect({ what, route: door.route, status: answer.status, code }).toEqual({
        what,
        route: door.route,
        ...expected,
      });
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('tells at most a page of what is wrong', async () => {
    const body = Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`zqx${i}`, i]));
    const answer = await cast.owner.client.post<{ errors: readonly unknown[] }>('/needs', body);
    expect(answer.body.errors).toHaveLength(50);
  });
});

/** What a socket answers to raw bytes: the status line and the body. */
const raw = (bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let heard = '';
    const socket = connect(platform.server.port, '127.0.0.1', () => socket.write(bytes));
    socket.setEncoding('utf8').on('data', (chunk: string) => (heard += chunk));
    socket.on('close', () => resolve(heard)).on('error', reject);
  });

describe('what is hardly HTTP', () => {
  it.each([
    [
      'a header that never ends',
      `GET /api/v1/session HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(40_000)}\r\n\r\n`,
      431,
      'INPUT.TOO_LARGE',
    ],
    ['no HTTP', 'HELLO\r\n\r\n', 400, 'INPUT.MALFORMED'],
    [
      'two lengths',
      'POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
      400,
      'INPUT.MALFORMED',
    ],
    [
      'a length and chunks',
      'POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
      'INPUT.MALFORMED',
    ],
    [
      'a line feed in a header',
      'GET /api/v1/session HTTP/1.1\r\nHost: x\r\nX: a\nb\u0000\r\n\r\n',
      400,
      'INPUT.MALFORMED',
    ],
  ])('answers %s with a problem and hangs up', async (_what, bytes, status, code) => {
    const [head = '', body = ''] = (await raw(bytes)).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(head.toLowerCase()).toContain('content-type: application/problem+json');
    expect(JSON.parse(body)).toMatchObject({
      type: `urn:duijie:error:${code}`,
      status,
      code,
      detail: expect.any(String),
    });
  });
});

describe('texts that are allowed', () => {
  it.each([
    ['emoji', '压铸🔥车间👷‍♀️演练'],
    ['rare characters', '𠮷𠀋压铸演练室'],
    ['HTML', '<script>alert(1)</script><b>'],
    ['SQL', "'; DROP TABLE app.posting; --"],
    ['templates', '${7*7} {{7*7}} #{7*7} %s %n'],
    ['brackets of messages', "{count, plural, one {#}} '{x}'"],
    ['quotes and slashes', '\\ " \' ` / \\u0000'],
    ['right-to-left letters', 'تدريب السلامة VR'],
    ['full-width', 'ＶＲ　仿真　８Ｋ'],
  ])('keeps %s as they were written, shows them to all and lets them be sought', async (_what, title) => {
    const over = { title, siteAddress: title, confidentialNote: title.repeat(20) };
    const { id, content } = await publishNeed(cast.owner, over);
    expect(content).toMatchObject({ title, siteAddress: title, confidentialNote: title.repeat(20) });
    await platform.idle();
    const seen = await platform.visitor().get<NeedViewDto>(`/needs/${id}`);
    expect(seen.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(done(seen).content.title).toBe(title);
    const query = `/needs?q=${encodeURIComponent(title)}`;
    const answer = await platform.visitor().get<SearchAnswerDto>(query);
    expect(done(answer).total).toBeGreaterThanOrEqual(0);
    expect((await cast.owner.client.post(`/needs/${id}/withdraw`, { note: title })).status).toBe(200);
  });

  it('counts what a person counts: sixty emoji are sixty characters', async () => {
    const { id, version } = await draftNeed(cast.owner, { title: '🔥'.repeat(60) });
    const put = (title: string) =>
      cast.owner.client.put(`/needs/${id}`, { version, content: aNeed({ title }) });
    expect((await put('🔥'.repeat(61))).status).toBe(400);
    expect((await put(`  ${'🔥'.repeat(58)}`)).status).toBe(200);
  });

  it('keeps one form of what looks the same', async () => {
    const { content } = await draftNeed(cast.owner, { title: '  cafe\u0301 VR \r\n' });
    expect(content.title).toBe('café VR');
  });
});
