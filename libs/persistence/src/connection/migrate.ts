import type { DataSource } from 'typeorm';
import { createDataSource, SCHEMA } from './data-source.js';

/** Held while migrating, so that processes that start together migrate one after the other. */
const MIGRATION_LOCK = 7_431_025;

async function connected<T>(databaseUrl: string, work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const dataSource = createDataSource(databaseUrl, { poolSize: 2, applicationName: 'duijie-migrate' });
  await dataSource.initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

/** Brings schema `app` up to date without booting the app; safe to run again and from several processes. @returns names that ran */
export const migrate = (databaseUrl: string): Promise<readonly string[]> =>
  connected(databaseUrl, async (dataSource) => {
    const lock = dataSource.createQueryRunner();
    try {
      await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
      // TypeORM notes what has run in a table of the same schema, so that one must stand before the first migration.
      await lock.query(`CREATE SCHEMA IF NOT EXISTS ${SCHEMA}`);
      const ran = await dataSource.runMigrations();
      return ran.map((migration) => migration.name);
    } finally {
      await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).finally(() => lock.release());
    }
  });

/** Names of migrations that this build has and the database has not; empty when it is current. Changes nothing. */
export const pendingMigrations = (databaseUrl: string): Promise<readonly string[]> =>
  connected(databaseUrl, pendingMigrationsOf);

/** The same over an open data source, for a readiness check. */
export async function pendingMigrationsOf(dataSource: DataSource): Promise<readonly string[]> {
  const known = dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name);
  const [table] = await dataSource.query<{ there: string | null }[]>(
    `SELECT to_regclass('${SCHEMA}.migration') AS there`,
  );
  if (!table?.there) return known;
  const ran = await dataSource.query<{ name: string }[]>(`SELECT name FROM ${SCHEMA}.migration`);
  const done = new Set(ran.map((row) => row.name));
  return known.filter((name) => !done.has(name));
}
