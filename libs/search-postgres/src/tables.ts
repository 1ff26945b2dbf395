import { SIDES, type Side } from '@duijie/domain';
import type { PoolClient } from 'pg';
import { LIVE } from './settings.js';

/** Names are made here only, from closed sets, so they may stand in SQL text. */
export const tableOf = (side: Side, schema: string = LIVE): string =>
  `${schema}.${side === 'need' ? 'need_document' : 'solution_document'}`;
export const latinWords = (schema: string = LIVE): string => `${schema}.latin_word`;

/** What belongs to the schema and not to one edition of the index. */
export async function createFrame(client: PoolClient): Promise<void> {
  await client.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
  await client.query(`CREATE SCHEMA IF NOT EXISTS ${LIVE}`);
  await client.query(
    `CREATE TABLE IF NOT EXISTS ${LIVE}.setting (name text PRIMARY KEY, value text NOT NULL)`,
  );
  await client.query(
    `CREATE TABLE IF NOT EXISTS ${LIVE}.journal
       (seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, side text NOT NULL, id text NOT NULL, document jsonb)`,
  );
}

/**
 * `words` is everything that finds a document, marked with where it stands, and what it is filed under. It and `source` go out of
 * line, and the narrow rest stays in it (MAIN): a row that is counted or sorted has some 150 bytes. Were the rest left to choose,
 * PostgreSQL would move even the ids of long rows out of line, and sorting would fetch each of them again and again.
 * `source` is the document as it was handed in: highlights are made from it, and a later version of this code can project it anew.
 */
export async function createTables(client: PoolClient, schema: string): Promise<void> {
  for (const side of SIDES)
    await client.query(
      `CREATE TABLE ${tableOf(side, schema)} (
         id text STORAGE MAIN PRIMARY KEY, version bigint NOT NULL,
         published_at timestamptz NOT NULL, expires_at timestamptz, budget float8,
         city text STORAGE MAIN NOT NULL, kind text STORAGE MAIN NOT NULL,
         scenario_directions text STORAGE MAIN NOT NULL, supply_directions text STORAGE MAIN NOT NULL,
         words tsvector NOT NULL, source jsonb NOT NULL)`,
    );
  await client.query(`CREATE TABLE ${latinWords(schema)} (word text PRIMARY KEY)`);
}

/**
 * After the rows, which is several times faster. Lists of pending entries are off: they would be paid by whoever searches next. Who looks
 * around without asking for anything is served by two narrow indexes, which hold what all are counted and sorted by.
 */
export async function createIndexes(client: PoolClient, schema: string): Promise<void> {
  for (const side of SIDES) {
    const table = tableOf(side, schema);
    await client.query(`CREATE INDEX ON ${table} USING gin (words) WITH (fastupdate = off)`);
    await client.query(`CREATE INDEX ON ${table} (scenario_directions, supply_directions, city, kind)`);
    await client.query(`CREATE INDEX ON ${table} (published_at DESC, id)`);
  }
  await client.query(
    `CREATE INDEX ON ${latinWords(schema)} USING gin (word gin_trgm_ops) WITH (fastupdate = off)`,
  );
}

export async function analyze(client: PoolClient, schema: string): Promise<void> {
  for (const side of SIDES) await client.query(`ANALYZE ${tableOf(side, schema)}`);
}

/** After a table was filled. Not in a transaction. */
export async function vacuum(client: PoolClient, schema: string): Promise<void> {
  for (const side of SIDES) await client.query(`VACUUM (ANALYZE) ${tableOf(side, schema)}`);
}

export async function dropTables(client: PoolClient, schema: string): Promise<void> {
  for (const side of SIDES) await client.query(`DROP TABLE IF EXISTS ${tableOf(side, schema)}`);
  await client.query(`DROP TABLE IF EXISTS ${latinWords(schema)}`);
}
