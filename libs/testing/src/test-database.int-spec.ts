import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase } from './test-database.js';

async function query<T extends object>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('createTestDatabase', () => {
  it('gives UTF-8 databases in which Chinese is text', async () => {
    const database = await createTestDatabase();
    await query(database.url, 'CREATE EXTENSION pg_trgm');
    const [text] = await query<{ vector: string }>(
      database.url,
      `SELECT to_tsvector('simple', '虚拟 现实')::text AS vector`,
    );
    expect(text?.vector).toBe("'现实':2 '虚拟':1");
    const [near] = await query<{ close: number }>(
      database.url,
      `SELECT similarity('虚拟现实平台', '虚拟现实') AS close`,
    );
    expect(near?.close).toBeGreaterThan(0.3);
    await database.drop();
  });

  it('prepares a template once and copies it for everyone, who then do not see each other', async () => {
    let prepared = 0;
    const options = {
      template: 'one table',
      prepare: async (url: string) => {
        prepared++;
        await query(url, 'CREATE TABLE thing (id int); INSERT INTO thing VALUES (1)');
      },
    };
    const all = await Promise.all([1, 2, 3].map(() => createTestDatabase(options)));
    const [first, second] = all;
    await query(first!.url, 'DELETE FROM thing');
    expect(await query(second!.url, 'SELECT id FROM thing')).toEqual([{ id: 1 }]);
    expect(prepared).toBe(1);
    await Promise.all(all.map((database) => database.drop()));
  });

  it('prepares again when the preparation failed', async () => {
    const failing = { template: 'fails first', prepare: () => Promise.reject(new Error('no luck')) };
    await expect(createTestDatabase(failing)).rejects.toThrow('no luck');
    const database = await createTestDatabase({
      template: 'fails first',
      prepare: async (url) => void (await query(url, 'CREATE TABLE thing (id int)')),
    });
    expect(await query(database.url, 'SELECT id FROM thing')).toEqual([]);
    await database.drop();
  });
});
