import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SearchAnswerDto } from '@duijie/contracts';
import { playAll, type Cast } from '../harness/cast.js';
import { done, refused, type Client } from '../harness/client.js';
import { Platform } from '../harness/platform.js';
import { routesOf } from '../harness/routes.js';
import { matched } from '../harness/story.js';

let platform: Platform;
let cast: Cast;

beforeAll(async () => {
  platform = await Platform.open();
  cast = await playAll(platform);
  await matched(platform, cast);
});
afterAll(() => platform?.close());

/** Each is no id of ours, in the form in which it stands in an address. */
const NO_IDS = [
  'zqx',
  '0',
  '-1',
  '00000000-0000-7000-8000-00000000dead',
  '00000000-0000-7000-8000-00000000dead%00',
  '00000000-0000-7000-8000-00000000dead%20',
  '%00',
  '%F0%9F%94%A5',
  "'%20OR%20TRUE%20--",
  '..%2F..%2Fetc%2Fpasswd',
  '%3Cscript%3E',
  '__proto__',
  'constructor',
  'x'.repeat(150),
  'x'.repeat(5_000),
];

describe('an id in the address', () => {
  it.each(NO_IDS)('that names nothing is not found: %.60s', async (id) => {
    const routes = (await routesOf(platform.visitor())).filter((route) => route.includes('{id}'));
    expect(routes.length).toBeGreaterThan(20);
    for (const [i, route] of routes.entries()) {
      const [method = '', template = ''] = route.split(' ');
      const { client } = cast.administrator;
      const browser = i % 2 === 0 ? client : client.at(undefined, 'en');
      const body = method === 'GET' || method === 'DELETE' ? undefined : bodyFor(template);
      const answer = await browser.json(method, template.replace('{id}', id), body);
      // The administrator may ask everything but to write for another organization: that is refused before anything is sought.
      const expected = route === 'PUT /organizations/{id}' && /^[\da-f-]{36}$/.test(id) ? 403 : 404;
      expect({ route, status: answer.status }).toEqual({ route, status: expected });
    }
  });

  it('may be written in capitals', async () => {
    const { id } = cast.vendor.organization;
    const [own] = done(await cast.owner.client.get<SearchAnswerDto>('/needs')).items;
    expect((await platform.visitor().get(`/organizations/${id.toUpperCase()}`)).status).toBe(200);
    expect((await platform.visitor().get(`/needs/${own?.id.toUpperCase()}`)).status).toBe(200);
  });
});

/** The least that the shape of a body asks for, so that it is the id that is refused. */
function bodyFor(template: string): object {
  if (/^\/(needs|solutions)\/\{id\}$/.test(template)) return { content: {}, version: 1 };
  if (template === '/organizations/{id}')
    return {
      version: 1,
      name: '演示单位',
      kinds: ['research'],
      region: '33',
      contact: { name: '王工', phone: '0574-5550-0199' },
    };
  if (/\/(return|suspend)$/.test(template)) return { note: '演示' };
  return template.endsWith('/decisions') ? { verdict: 'pin' } : {};
}

describe('a query', () => {
  const anyone = (): Client => platform.visitor('en');

  it.each([
    ['/needs?page=0', 'page'],
    ['/needs?page=-1', 'page'],
    ['/needs?page=1.5', 'page'],
    ['/needs?page=abc', 'page'],
    ['/needs?page=', 'page'],
    ['/needs?page=NaN', 'page'],
    ['/needs?page=1e2', 'page'],
    ['/needs?page=501', 'page'],
    ['/needs?page=99999999999999999999', 'page'],
    ['/needs?page=1&page=2', 'page'],
    ['/needs?page[a]=1', 'page[a]'],
    ['/needs?size=0', 'size'],
    ['/needs?size=101', 'size'],
    ['/needs?sort=best', 'sort'],
    ['/needs?sort=budget&sort=newest', 'sort'],
    ['/needs?mine=maybe', 'mine'],
    ['/needs?q=a&q=b', 'q'],
    [`/needs?q=${'x'.repeat(201)}`, 'q'],
    ['/needs?q=%00', 'q'],
    ['/needs?q=%E2%80%AE', 'q'],
    ['/needs?zqx=1', 'zqx'],
    ['/needs?q[$ne]=1', 'q[$ne]'],
    [`/needs?${'city=3302&'.repeat(21)}`, 'city'],
    ['/needs?concept=%00', 'concept'],
    [`/solutions?kind=${'x'.repeat(81)}`, 'kind'],
    ['/solutions?page=0', 'page'],
  ])('that cannot be is refused by its field: %.60s', async (path, field) => {
    const refusal = refused(await anyone().get(path));
    expect(refusal).toMatchObject({ status: 400, code: 'INPUT.INVALID' });
    expect(refusal.errors?.map((one) => one.field)).toEqual([field]);
  });

  it.each([
    ['/organizations?state=gone', 'state'],
    ['/organizations?kind=zqx', 'kind'],
    ['/organizations?text=%00', 'text'],
    ['/matches?needId=zqx', 'needId'],
    ['/matches?size=0', 'size'],
    ['/recommendations', 'side'],
    ['/recommendations?side=both', 'side'],
    ['/introductions?page=0', 'page'],
    ['/notifications?size=1000', 'size'],
    ['/reviews?page=x', 'page'],
  ])('that cannot be is refused to those who may ask: %s', async (path, field) => {
    const refusal = refused(await cast.broker.client.get(path));
    expect(refusal.errors?.map((one) => one.field)).toEqual([field]);
  });

  it('for a page behind the last one is answered with none', async () => {
    for (const path of [
      '/needs',
      '/solutions',
      '/needs?mine=true',
      '/notifications',
      '/introductions',
      '/matches',
      '/organizations',
      '/reviews',
      '/recommendations?side=need',
    ]) {
      const query = `${path}${path.includes('?') ? '&' : '?'}page=500&size=100`;
      const answer = done(await cast.broker.client.get<{ items?: readonly unknown[] }>(query));
      expect({ path, items: answer.items ?? [] }).toEqual({ path, items: [] });
    }
  });

  it.each(['?scenario=zqx', '?city=0', '?kind=zqx', '?concept=__proto__', '?supply=constructor'])(
    'for what nobody has finds nothing: %s',
    async (query) => {
      for (const side of ['needs', 'solutions']) {
        const { items, total } = done(await anyone().get<SearchAnswerDto>(`/${side}${query}`));
        expect({ items, total }).toEqual({ items: [], total: 0 });
      }
    },
  );

  it.each([
    "' OR 1=1 --",
    '"; DROP TABLE app.posting; --',
    '%',
    '_',
    '\\',
    '\\\\',
    'a & b | !c',
    '(((',
    ':*',
    '<->',
    "'",
    '"压铸',
    '压铸"',
    '-压铸',
    '*',
    '{',
    '$1',
    '🔥',
    '𠮷𠀋',
    '\t \u3000',
    'a'.repeat(200),
    '压'.repeat(200),
    Array.from({ length: 100 }, () => '压').join(' '),
    '%E0%A4%A',
  ])('may hold anything that can be typed: %.40s', async (text) => {
    for (const side of ['needs', 'solutions']) {
      const answer = await anyone().get(`/${side}?q=${encodeURIComponent(text)}&size=5`);
      expect(answer.status).toBe(200);
    }
    const byName = await cast.broker.client.get(
      `/organizations?text=${encodeURIComponent(text.slice(0, 50))}`,
    );
    expect(byName.status).toBe(200);
  });

  it.each(['?q=%E0%A4%A', '?q=%ED%A0%80', '?%zz=1', '?q=%'])(
    'that is no UTF-8 is no failure: %s',
    async (query) => {
      expect((await anyone().get(`/needs${query}`)).status).toBeLessThan(500);
    },
  );

  it('treats wildcards of a name as letters', async () => {
    const all = done(await cast.broker.client.get<{ total: number }>('/organizations'));
    expect(all.total).toBeGreaterThan(0);
    for (const text of ['%', '_', '%25', '\\'])
      expect(
        done(
          await cast.broker.client.get<{ total: number }>(`/organizations?text=${encodeURIComponent(text)}`),
        ).total,
      ).toBe(0);
  });
});

describe('a cookie', () => {
  it.each([
    ['no token', 'dj_session='],
    ['a short token', 'dj_session=zqx'],
    ['a token nobody has', `dj_session=${'A'.repeat(43)}`],
    ['a long token', `dj_session=${'A'.repeat(2_000)}`],
    ['an injected token', "dj_session=' OR TRUE --"],
    ['quotes', 'dj_session="'],
    ['no pairs', ';;;=;'],
    ['the name alone', 'dj_session'],
    ['a prototype', '__proto__=1; constructor=2'],
    ['bytes', `dj_session=${'%00'.repeat(15)}`],
  ])('with %s is nobody’s', async (_what, cookie) => {
    const visitor = platform.visitor();
    const own = await visitor.send({ method: 'GET', path: '/session', headers: { cookie } });
    expect(own).toMatchObject({ status: 200, body: { anonymous: true } });
    const closed = await visitor.send({ method: 'GET', path: '/notifications', headers: { cookie } });
    expect(closed.status).toBe(401);
    expect((await visitor.send({ method: 'DELETE', path: '/session', headers: { cookie } })).status).toBe(
      204,
    );
  });

  it('of another site beside ours does no harm', async () => {
    const token = cast.owner.client.cookie('dj_session') ?? '';
    const cookie = `a=b; xdj_session=${'B'.repeat(43)}; dj_session=${token}; c="d;e"`;
    const own = await platform.visitor().send({ method: 'GET', path: '/session', headers: { cookie } });
    expect(own.body).toMatchObject({ account: { id: cast.owner.accountId } });
  });
});

describe('a language', () => {
  it.each([
    ['zh-CN,zh;q=0.9,en;q=0.8', '请先登录'],
    ['en-GB,en;q=0.9', 'Please sign in'],
    ['fr,en;q=0.5', 'Please sign in'],
    ['fr', '请先登录'],
    ['', '请先登录'],
    ['*', '请先登录'],
    ['x'.repeat(4_000), '请先登录'],
  ])('asked for as %.30s is answered so', async (language, title) => {
    const answer = await platform
      .visitor('zh')
      .send({ method: 'GET', path: '/notifications', headers: { 'accept-language': language } });
    expect((answer.body as { title: string }).title).toContain(title);
  });
});
