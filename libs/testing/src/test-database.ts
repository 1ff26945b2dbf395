import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';

/** A database of a test's own, on the server that the run started. */
export interface TestDatabase {
  url: string;
  name: string;
  /** Drops it, ending whatever is still connected. */
  drop(): Promise<void>;
}

export interface TestDatabaseOptions {
  /**
   * Brings an empty database to the wanted state (migrations, reference data). Runs once per `template` name and run;
   * every further database of that name is a copy, which takes tens of milliseconds.
   * Connections that it opens must be closed when it returns.
   */
  prepare?: (url: string) => Promise<void>;
  /** Names the state that `prepare` makes. Needed with `prepare`. */
  template?: string;
}

const serverUrl = (): string => {
  const url = process.env.TEST_POSTGRES_URL;
  if (!url) throw new Error('No test server: only *.int-spec.ts and *.e2e-spec.ts have a database');
  return url;
};

export const databaseUrl = (name: string): string => {
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return url.href;
};

async function onServer<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(serverUrl());
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Makes the template once, however many test files ask for it at the same time. */
async function templateOf(client: pg.Client, { prepare, template }: TestDatabaseOptions): Promise<string> {
  if (!prepare) return 'template0';
  if (!template) throw new Error('createTestDatabase: prepare needs the name of its template');
  const name = `template_${createHash('sha256').update(template).digest('hex').slice(0, 20)}`;
  await client.query('SELECT pg_advisory_lock(hashtext($1))', [name]);
  try {
    const found = await client.query('SELECT datistemplate FROM pg_database WHERE datname = $1', [name]);
    if (found.rows[0]?.datistemplate) return name;
    if (found.rowCount) await client.query(`DROP DATABASE ${name} WITH (FORCE)`); // a preparation that failed
    await client.query(`CREATE DATABASE ${name} TEMPLATE template0`);
    await prepare(databaseUrl(name));
    await client.query(`ALTER DATABASE ${name} WITH IS_TEMPLATE true ALLOW_CONNECTIONS false`);
    await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
    return name;
  } finally {
    await client.query('SELECT pg_advisory_unlock(hashtext($1))', [name]);
  }
}

/** A fresh database for one test file: empty, or a copy of what `prepare` made. */
export async function createTestDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(async (client) => {
    const template = await templateOf(client, options);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  });
  return {
    name,
    url: databaseUrl(name),
    drop: () =>
      onServer(async (client) => void (await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))),
  };
}
