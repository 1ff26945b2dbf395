import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@duijie/testing';
import { Client } from 'pg';
import { BullJobQueue } from '../src/bull-job-queue.js';
import { migrateQueue, openBull } from '../src/bull.js';
import { aJob, expected, hostOf, queueContract } from './queue-contract.js';

let database: TestDatabase;
let server: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  await migrateQueue({ databaseUrl: database.url });
  server = new Client({ connectionString: database.url });
  await server.connect();
});
afterAll(async () => {
  await server?.end();
  await database?.drop();
});

describe('on PostgreSQL', () => {
  queueContract({
    place: () => ({ databaseUrl: database.url }),
    databaseUrl: () => database.url,
    empty: async () => {
      const { rows } = await server.query<{ name: string }>(
        `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = 'bullmq' AND tablename <> 'migration'`,
      );
      await server.query(`TRUNCATE ${rows.map(({ name }) => name).join(', ')} CASCADE`);
    },
  });

  it('migrates any number of times', async () => {
    await Promise.all([
      migrateQueue({ databaseUrl: database.url }),
      migrateQueue({ databaseUrl: database.url }),
    ]);
  });

  it('wakes the relay when an outbox row is committed', async () => {
    const bull = openBull({ databaseUrl: database.url });
    const rounds = [expected<void>(), expected<void>()];
    let round = 0;
    const host = hostOf(
      bull,
      database.url,
      {},
      {
        relay: async () => {
          rounds[round++]?.come();
          return false;
        },
      },
    );
    await host.start();
    await rounds[0]?.coming;
    await server.query('NOTIFY outbox');
    await rounds[1]?.coming;
    await host.close();
    await bull.close();
  });

  it('refuses by name while the database is closed, and works again when it is open', async () => {
    const bull = openBull({ databaseUrl: database.url });
    const queue = new BullJobQueue(bull);
    await queue.add('index', [aJob()]);
    const admin = new Client({ connectionString: new URL('/postgres', database.url).href });
    await admin.connect();
    try {
      await server.end();
      await admin.query(`ALTER DATABASE ${database.name} ALLOW_CONNECTIONS false`);
      await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [
        database.name,
      ]);
      await expect(queue.add('index', [aJob()])).rejects.toMatchObject({ code: 'QUEUE.UNAVAILABLE' });
      await expect(queue.countOpen()).rejects.toMatchObject({ code: 'QUEUE.UNAVAILABLE' });
      await admin.query(`ALTER DATABASE ${database.name} ALLOW_CONNECTIONS true`);
      await queue.add('index', [aJob()]);
      expect(await queue.countOpen()).toBe(2);
    } finally {
      await admin.query(`ALTER DATABASE ${database.name} ALLOW_CONNECTIONS true`);
      await admin.end();
      await queue.close();
      await bull.close();
    }
  });
});
