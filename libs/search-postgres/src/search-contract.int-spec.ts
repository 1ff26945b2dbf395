import { describe } from '@jest/globals';
import type { SynonymSource } from '@duijie/application';
import {
  contractSegmenter,
  contractSynonyms,
  createTestDatabase,
  searchContract,
  type SearchEngineUnderTest,
} from '@duijie/testing';
import pg from 'pg';
import { PostgresSearchAsk, PostgresSearchFeed } from './index.js';

const partsOn = (pool: pg.Pool, synonyms: SynonymSource) => ({
  ask: new PostgresSearchAsk(pool, contractSegmenter(), synonyms),
  feed: new PostgresSearchFeed(pool, contractSegmenter(), synonyms),
});

async function begin(): Promise<SearchEngineUnderTest> {
  const database = await createTestDatabase();
  const pools: pg.Pool[] = [];
  const poolOn = (connectionString: string): pg.Pool => {
    const pool = new pg.Pool({ connectionString, max: 5 });
    pool.on('error', () => undefined); // the database goes before its connections do
    pools.push(pool);
    return pool;
  };
  const pool = poolOn(database.url);
  return {
    name: 'postgresql',
    open: async (synonyms) => partsOn(pool, synonyms),
    openDead: async () => partsOn(poolOn('postgres://nobody@127.0.0.1:1/nowhere'), contractSynonyms),
    another: begin,
    dump: async () => {
      const tables = await pool.query<{ name: string }>(
        `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname LIKE 'search%'`,
      );
      const contents = await Promise.all(tables.rows.map(({ name }) => pool.query(`SELECT * FROM ${name}`)));
      return JSON.stringify(contents.map(({ rows }) => rows));
    },
    close: async () => {
      await Promise.all(pools.map((each) => each.end()));
      await database.drop();
    },
  };
}

describe('search in PostgreSQL', () => {
  searchContract(begin);
});
