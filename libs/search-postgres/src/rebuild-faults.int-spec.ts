import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { SearchDocument } from '@duijie/application';
import {
  asked,
  contractSegmenter,
  contractSynonyms,
  createTestDatabase,
  inBatches,
  searchDocument,
  type TestDatabase,
} from '@duijie/testing';
import pg from 'pg';
import { PostgresSearchAsk, PostgresSearchFeed } from './index.js';

/* What happens to the index when its builder dies, and when a server is not as we would have it. */

describe('faults around the index', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let feed: PostgresSearchFeed;
  let ask: PostgresSearchAsk;
  const served = [searchDocument('1', { title: '压铸车间' })];
  const found = async (text: string): Promise<string[]> =>
    (await ask.search(asked(text))).hits.map(({ id }) => id);

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new pg.Pool({ connectionString: database.url, max: 4 });
    pool.on('error', () => undefined);
    feed = new PostgresSearchFeed(pool, contractSegmenter(), contractSynonyms);
    ask = new PostgresSearchAsk(pool, contractSegmenter(), contractSynonyms);
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });
  beforeEach(async () => {
    await feed.prepare();
    await feed.rebuild(inBatches(served));
  });

  it('says that search is unavailable before anything was prepared', async () => {
    await pool.query('DROP SCHEMA search CASCADE');
    await expect(ask.search(asked('车间'))).rejects.toMatchObject({ code: 'SEARCH.UNAVAILABLE' });
    await expect(ask.ping()).rejects.toMatchObject({ code: 'SEARCH.UNAVAILABLE' });
    await expect(feed.upsert(served)).rejects.toMatchObject({ code: 'SEARCH.UNAVAILABLE' });
  });

  it('goes on with the old index when the builder loses its connection, and cleans up at the next start', async () => {
    async function* killed(): AsyncGenerator<readonly SearchDocument[]> {
      yield [searchDocument('2', { title: '半成品' })];
      await pool.query(
        `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted AND pid <> pg_backend_pid()`,
      );
      yield [searchDocument('3', { title: '半成品' })];
    }
    await expect(feed.rebuild(killed())).rejects.toMatchObject({ code: 'SEARCH.UNAVAILABLE' });
    expect(await found('车间')).toEqual(['1']);
    await feed.upsert([searchDocument('4', { title: '照常写入' })]);
    expect(await found('照常写入')).toEqual(['4']);
    await feed.prepare();
    const { rows } = await pool.query(
      `SELECT (SELECT count(*)::int FROM search.journal) AS journal, to_regnamespace('search_next')::text AS beside,
         (SELECT count(*)::int FROM search.setting WHERE name = 'rebuilding') AS flags`,
    );
    expect(rows).toEqual([{ journal: 0, beside: null, flags: 0 }]);
    expect((await found('')).sort()).toEqual(['1', '4']);
  });

  it('lets one build at a time', async () => {
    const order: string[] = [];
    async function* slow(name: string): AsyncGenerator<readonly SearchDocument[]> {
      order.push(`${name} begins`);
      yield [searchDocument(name, { title: '同时重建' })];
      await pool.query('SELECT 1');
      order.push(`${name} ends`);
    }
    await Promise.all([feed.rebuild(slow('a')), feed.rebuild(slow('b'))]);
    expect(order.map((line) => line.slice(2))).toEqual(['begins', 'ends', 'begins', 'ends']);
    expect(await found('同时重建')).toEqual([order[3]?.slice(0, 1)]);
  });

  it('builds anew when the code that made the index was another', async () => {
    await pool.query(`UPDATE search.setting SET value = '0-before' WHERE name = 'settings'`);
    const before = await pool.query(`SELECT 'search.need_document'::regclass::oid AS oid`);
    await feed.prepare();
    const after = await pool.query(`SELECT 'search.need_document'::regclass::oid AS oid`);
    expect(after.rows[0]?.oid).not.toBe(before.rows[0]?.oid);
    expect(await found('车间')).toEqual(['1']);
  });

  it('works in a database whose character type knows no Chinese', async () => {
    const name = `plain_${database.name}`;
    await pool.query(
      `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER libc LOCALE 'C'`,
    );
    const url = new URL(database.url);
    url.pathname = `/${name}`;
    const plain = new pg.Pool({ connectionString: url.href, max: 3 });
    plain.on('error', () => undefined); // the drop may end a connection before its own farewell arrives
    try {
      const there = new PostgresSearchFeed(plain, contractSegmenter(), contractSynonyms);
      await there.prepare();
      await there.upsert([searchDocument('1', { title: '压铸车间用Unreal引擎' })]);
      const asking = new PostgresSearchAsk(plain, contractSegmenter(), contractSynonyms);
      for (const text of ['车间', 'yazhu', 'Unrael', 'yzcj'])
        expect((await asking.search(asked(text))).hits.map(({ id }) => id)).toEqual(['1']);
    } finally {
      await plain.end();
      await pool.query(`DROP DATABASE ${name} WITH (FORCE)`);
    }
  });

  it('ranks a title above a term, and a term above a body', async () => {
    await feed.rebuild(
      inBatches([
        searchDocument('body', { title: '甲', body: '采用光波导', publishedAt: new Date('2026-11-09') }),
        searchDocument('term', { title: '乙', terms: ['光波导'], publishedAt: new Date('2026-11-08') }),
        searchDocument('title', { title: '光波导模组', publishedAt: new Date('2026-11-07') }),
      ]),
    );
    expect(await found('光波导')).toEqual(['title', 'term', 'body']);
  });
});
