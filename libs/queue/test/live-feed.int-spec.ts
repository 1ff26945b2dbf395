import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Nudge } from '@duijie/application';
import { createTestDatabase, type TestDatabase } from '@duijie/testing';
import { Pool } from 'pg';
import { PostgresLiveFeed } from '../src/postgres-live-feed.js';

let database: TestDatabase;
let pool: Pool;
let speaker: PostgresLiveFeed;
let hearer: PostgresLiveFeed;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new Pool({ connectionString: database.url });
  pool.on('error', () => undefined);
  speaker = new PostgresLiveFeed(pool, database.url, false);
  hearer = new PostgresLiveFeed(pool, database.url, true);
  await hearer.open();
});
afterAll(async () => {
  await hearer?.close();
  await pool?.end();
  await database?.drop();
});

const nudge = (subjectId: string, audience: readonly string[] = ['brokers']): Nudge => ({
  topic: 'progress',
  subjectId,
  audience,
});
/** The next nudges, as many as asked for. */
const next = (count: number): Promise<Nudge[]> =>
  new Promise((resolve) => {
    const heard: Nudge[] = [];
    const stop = hearer.subscribe((one) => {
      heard.push(one);
      if (heard.length < count) return;
      stop();
      resolve(heard);
    });
  });

describe('the live feed', () => {
  it('carries a nudge to another process', async () => {
    const heard = next(1);
    await speaker.publish(nudge('a'));
    expect(await heard).toEqual([nudge('a')]);
  });

  it('splits an audience that is too large for one message', async () => {
    const audience = Array.from(
      { length: 400 },
      (_, i) => `00000000-0000-7000-8000-${String(i).padStart(12, '0')}`,
    );
    const heard = next(3);
    await speaker.publish(nudge('b', audience));
    expect((await heard).flatMap((one) => one.audience)).toEqual(audience);
  });

  it('passes over what is not a nudge', async () => {
    const heard = next(1);
    await pool.query(
      `SELECT pg_notify('live', m) FROM unnest(ARRAY['', '{', 'null', '{"topic":"x"}', '7']) AS t (m)`,
    );
    await speaker.publish(nudge('c'));
    expect(await heard).toEqual([nudge('c')]);
  });

  it('never throws', async () => {
    const ended = new Pool({ connectionString: database.url });
    await ended.end();
    await new PostgresLiveFeed(ended, database.url, false).publish(nudge('d'));
  });

  it('hears again after its connection was cut, and says that it may have missed something', async () => {
    await pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'duijie listen live'`,
    );
    const gap = new Promise<void>((resolve) => {
      const stop = hearer.subscribe(
        () => undefined,
        () => {
          stop();
          resolve();
        },
      );
    });
    const heard = next(1);
    let isHeard = false;
    void heard.then(() => (isHeard = true));
    const speak = async (): Promise<void> => {
      while (!isHeard) {
        await speaker.publish(nudge('e'));
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    await speak();
    await gap;
    expect(await heard).toEqual([nudge('e')]);
  });
});
