import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@duijie/testing';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../connection/data-source.js';
import { migrate, pendingMigrations } from '../connection/migrate.js';
import { MIGRATIONS } from './index.js';

const NAMES = MIGRATIONS.map((migration) => migration.name);

describe('migrations', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createTestDatabase();
  });
  afterEach(() => database.drop());

  const onDatabase = async <T>(work: (dataSource: DataSource) => Promise<T>): Promise<T> => {
    const dataSource = await createDataSource(database.url, {
      poolSize: 2,
      applicationName: 'spec',
    }).initialize();
    return work(dataSource).finally(() => dataSource.destroy());
  };

  it('are pending on an empty database, and asking changes nothing', async () => {
    expect(await pendingMigrations(database.url)).toEqual(NAMES);
    expect(
      await onDatabase((source) => source.query(`SELECT 1 FROM pg_namespace WHERE nspname = 'app'`)),
    ).toEqual([]);
  });

  it('run once, also when several processes start together', async () => {
    const ran = await Promise.all([migrate(database.url), migrate(database.url), migrate(database.url)]);
    expect([...ran].sort((a, b) => b.length - a.length)).toEqual([NAMES, [], []]);
    expect(await pendingMigrations(database.url)).toEqual([]);
  });

  it('lead to exactly what the entities say, and leave other schemas alone', async () => {
    await onDatabase((source) =>
      source.query('CREATE SCHEMA search; CREATE TABLE search.document (id uuid)'),
    );
    await migrate(database.url);
    const { upQueries } = await onDatabase((source) => source.driver.createSchemaBuilder().log());
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('can be taken back, newest first', async () => {
    await migrate(database.url);
    await onDatabase(async (source) => {
      for (const _ of NAMES) await source.undoLastMigration({ transaction: 'each' });
      const left = await source.query<{ tablename: string }[]>(
        `SELECT tablename FROM pg_tables WHERE schemaname = 'app'`,
      );
      expect(left.map((row) => row.tablename)).toEqual(['migration']);
    });
    expect(await migrate(database.url)).toEqual(NAMES);
  });

  it('names what is pending when one is missing', async () => {
    await migrate(database.url);
    await onDatabase((source) => source.query('DELETE FROM app.migration WHERE name = $1', [NAMES.at(-1)]));
    expect(await pendingMigrations(database.url)).toEqual(NAMES.slice(-1));
  });

  it('let nobody rewrite history', async () => {
    await migrate(database.url);
    await onDatabase(async (source) => {
      await source.query(
        `INSERT INTO app.history (id, subject_kind, subject_id, event, actor_name, at)
         VALUES (gen_random_uuid(), 'posting', 'x', 'submitted', '王', now())`,
      );
      await expect(source.query(`UPDATE app.history SET note = 'no'`)).rejects.toThrow(
        'history is append-only',
      );
      await expect(source.query('DELETE FROM app.history')).rejects.toThrow('history is append-only');
      await source.transaction(async (manager) => {
        await manager.query('SET LOCAL session_replication_role = replica'); // the match itself is of no interest
        await manager.query(
          `INSERT INTO app.match_figures SELECT gen_random_uuid(), now(), now(), '', 1, 1, '', '', '', '', 0, now()`,
        );
      });
      await expect(source.query(`UPDATE app.match_figures SET figures = 'x'`)).rejects.toThrow(
        'match_figures is append-only',
      );
    });
  });
});
