import { describe } from '@jest/globals';
import { PostgresSearchAsk, PostgresSearchFeed } from '@duijie/search-postgres';
import { contractSegmenter, createTestDatabase } from '@duijie/testing';
import pg from 'pg';
import { engineContract } from './engine-contract.js';

const poolOn = (connectionString: string): pg.Pool => {
  const pool = new pg.Pool({ connectionString, max: 4 });
  pool.on('error', () => undefined); // the database goes before its connections do
  return pool;
};
const partsOn = (pool: pg.Pool) => ({
  ask: new PostgresSearchAsk(pool, contractSegmenter()),
  feed: new PostgresSearchFeed(pool, contractSegmenter()),
});

describe('an index in PostgreSQL', () => {
  engineContract(async () => {
    const database = await createTestDatabase();
    const [pool, nowhere] = [poolOn(database.url), poolOn('postgres://nobody@127.0.0.1:1/nowhere')];
    return {
      ...partsOn(pool),
      dead: partsOn(nowhere),
      close: async () => {
        await Promise.all([pool.end(), nowhere.end()]);
        await database.drop();
      },
    };
  });
});
