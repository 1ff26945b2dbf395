import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SearchAnswerDto } from '@duijie/contracts';
import { PASSWORD } from '../harness/cast.js';
import { done, type Client } from '../harness/client.js';
import { Platform } from '../harness/platform.js';
import { routesOf } from '../harness/routes.js';
import { Stream } from '../harness/stream.js';
import { expectations, type Ask } from './access/expectations.js';
import { READERS, type Reader } from './access/roles.js';
import { holds, SECRETS, type Secret } from './access/secrets.js';
import { openWorld, type World } from './access/world.js';

let platform: Platform;
let world: World;
/** Everyone listens from the beginning: what reaches a browser unasked is searched too. */
const streams = new Map<Reader, Stream>();

beforeAll(async () => {
  platform = await Platform.open();
  world = await openWorld(platform);
  for (const reader of READERS.slice(1)) {
    streams.set(reader, await Stream.open(world.browserOf(reader), platform.server.door));
  }
});
afterAll(async () => {
  for (const stream of streams.values()) stream.close();
  await platform?.close();
});

async function ask(route: string, { id, query = '', body, apart }: Ask, reader: Reader): Promise<number> {
  const [method = '', template = ''] = route.split(' ');
  const path = template.replace(/\{(id|version)\}/, id ?? '') + query;
  if (template === '/live') {
    const stream = await Stream.open(world.browserOf(reader), platform.server.door);
    stream.close();
    return stream.response.statusCode ?? 0;
  }
  const browser = apart ? await ofItsOwn(reader) : world.browserOf(reader);
  return (await browser.json(method, path, body)).status;
}

async function ofItsOwn(reader: Reader): Promise<Client> {
  const browser = platform.visitor();
  if (reader !== 'anonymous') {
    done(await browser.post('/session', { email: world.cast[reader].email, password: PASSWORD }));
  }
  return browser;
}

describe('every route', () => {
  it('is in the table, and nothing else is', async () => {
    expect(Object.keys(expectations(world)).sort()).toEqual([...(await routesOf(platform.visitor()))].sort());
  });

  it('answers each reader as the table says', async () => {
    const differing: string[] = [];
    for (const [route, asks] of Object.entries(expectations(world))) {
      for (const one of asks) {
        for (const reader of READERS) {
          const status = await ask(route, one, reader);
          if (status !== one.expect[reader]) {
            differing.push(
              `${route}${one.about ? ` (${one.about})` : ''}, ${reader}: ${status}, not ${one.expect[reader]}`,
            );
          }
        }
      }
    }
    expect(differing).toEqual([]);
  });
});

describe('what is confidential', () => {
  const ids = () => [
    world.need,
    world.introducedNeed,
    world.edited,
    world.draftNeed,
    world.solution,
    world.rivalSolution,
    world.waiting,
  ];

  it('reaches nobody but those who may know it', async () => {
    for (const reader of READERS) {
      const browser = world.browserOf(reader);
      for (const id of ids()) {
        for (const side of ['needs', 'solutions']) {
          await browser.get(`/${side}/${id}`);
          for (const part of ['history', 'progress', 'recommendations', 'consortium'])
            await browser.get(`/${side}/${id}/${part}`);
        }
      }
      for (const match of [world.match, world.rivalMatch, world.introducedMatch])
        await browser.get(`/matches/${match}`);
      for (const { organization } of Object.values(world.cast)) {
        if (organization.id === world.cast.owner.organization.id) continue; // its own page may name it
        await browser.get(`/organizations/${organization.id}`);
        await browser.get(`/organizations/${organization.id}/history`);
      }
      for (const page of ['?size=100', '?size=100&sort=budget', '?size=100&sort=closing', '?mine=true']) {
        await browser.get(`/needs${page}`);
        await browser.get(`/solutions${page}`);
      }
      for (const list of [
        '/recommendations?side=need',
        '/recommendations?side=solution',
        '/introductions',
        '/notifications?size=100',
        '/desk',
        '/reviews',
        '/matches',
        '/organizations',
        '/overview',
      ])
        await browser.get(list);
    }
    await platform.idle();
    const leaks: string[] = [];
    for (const reader of READERS) {
      const told = [
        ...world.browserOf(reader).told,
        { asked: 'the stream', answer: streams.get(reader)?.text ?? '' },
      ];
      for (const [name, secret] of Object.entries<Secret>(SECRETS)) {
        if (secret.known.includes(reader)) continue;
        for (const { asked, answer } of told)
          if (holds(answer, secret)) leaks.push(`${name} to ${reader} in ${asked}`);
      }
    }
    expect(leaks).toEqual([]);
  });

  it('is known to those who should know it', async () => {
    const missing: string[] = [];
    for (const [name, secret] of Object.entries<Secret>(SECRETS)) {
      const told = secret.known.filter((reader) =>
        world.browserOf(reader).told.some(({ answer }) => holds(answer, secret)),
      );
      if (told.length !== secret.known.length)
        missing.push(`${name} is unknown to ${secret.known.filter((one) => !told.includes(one)).join(', ')}`);
    }
    expect(missing).toEqual([]);
  });

  it('names the organization behind a posting only by the words and ids of those who may know', async () => {
    const { id } = world.cast.owner.organization;
    for (const reader of ['anonymous', 'rival', 'stranger', 'pending', 'authority'] as const) {
      const told = world.browserOf(reader).told.filter(({ asked }) => !asked.includes(id));
      expect(told.filter(({ answer }) => answer.includes(id)).map(({ asked }) => asked)).toEqual([]);
    }
  });

  it('is told in no notification', async () => {
    const parts = Object.entries(world.cast).map(
      ([part, { accountId }]) => [accountId, part as Reader] as const,
    );
    const readerOf = new Map(parts);
    const rows = await platform.sql<{ account: string; text: string }>(
      'SELECT account_id AS account, n::text AS text FROM app.notification n',
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { account, text } of rows) {
      const reader = readerOf.get(account);
      const told = Object.values<Secret>(SECRETS).filter((secret) => holds(text, secret));
      expect(told.filter(({ known }) => !reader || !known.includes(reader))).toEqual([]);
    }
  });

  it('lies in no search index, no job and no outbox row', async () => {
    const tables = await platform.sql<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname IN ('search', 'bullmq') OR schemaname = 'app' AND tablename IN ('outbox', 'matching_run', 'corpus_snapshot')`,
    );
    let rows = 0;
    for (const { name } of tables) {
      for (const { text } of await platform.sql<{ text: string }>(`SELECT t::text AS text FROM ${name} t`)) {
        rows++;
        const found = Object.entries<Secret>(SECRETS).filter(([, secret]) => holds(text, secret));
        expect({ name, found }).toEqual({ name, found: [] });
      }
    }
    expect(rows).toBeGreaterThan(0);
  });

  it('finds nothing when it is searched for', async () => {
    for (const [name, { text, known }] of Object.entries<Secret>(SECRETS)) {
      if (!/^[a-z]+$/.test(text)) continue;
      const ours = [
        world.need,
        world.introducedNeed,
        world.edited,
        world.draftNeed,
        world.waiting,
        world.draftSolution,
      ];
      for (const side of ['needs', 'solutions']) {
        const { items } = done(await platform.visitor().get<SearchAnswerDto>(`/${side}?size=100&q=${text}`));
        expect({ name, known, found: items.filter(({ id }) => ours.includes(id)) }).toEqual({
          name,
          known,
          found: [],
        });
      }
    }
  });

  it('is written into no log', () => {
    const found = Object.entries<Secret>(SECRETS).filter(([, secret]) => holds(platform.log, secret));
    expect(found).toEqual([]);
    expect(platform.log).not.toContain(PASSWORD);
    for (const { email, client } of Object.values(world.cast)) {
      expect(platform.log).not.toContain(email);
      expect(platform.log).not.toContain(client.cookie('dj_session'));
    }
  });
});
