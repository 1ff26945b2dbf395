import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, startRedis, type TestDatabase, type TestRedis } from '@duijie/testing';
import { Redis } from 'ioredis';
import { BullJobQueue } from '../src/bull-job-queue.js';
import { openBull } from '../src/bull.js';
import { aJob, expected, hostOf, queueContract } from './queue-contract.js';

let redis: TestRedis;
let database: TestDatabase;
let client: Redis;

beforeAll(async () => {
  redis = await startRedis();
  database = await createTestDatabase();
  client = new Redis(redis.url);
});
afterAll(async () => {
  client?.disconnect();
  await redis?.stop();
  await database?.drop();
});

describe('on Redis', () => {
  queueContract({
    place: () => ({ redisUrl: redis.url }),
    databaseUrl: () => database.url,
    empty: async () => void (await client.flushall()),
  });

  it('refuses by name while Redis is away, and works again, sweeper included, when it is back empty', async () => {
    const own = await startRedis();
    const port = Number(new URL(own.url).port);
    const bull = openBull({ redisUrl: own.url });
    const queue = new BullJobQueue(bull);
    await queue.add('index', [aJob()]);
    await own.stop();
    await expect(queue.add('index', [aJob()])).rejects.toMatchObject({ code: 'QUEUE.UNAVAILABLE' });
    await expect(queue.countOpen()).rejects.toMatchObject({ code: 'QUEUE.UNAVAILABLE' });

    const back = await startRedis(port);
    // Refusals come at once, so each look lets the connection come back in between.
    const answered = async (): Promise<number> => {
      for (;;) {
        const count = await queue.countOpen().catch(() => undefined);
        if (count !== undefined) return count;
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    expect(await answered()).toBe(0);
    const handled = expected<void>();
    const swept = expected<void>();
    const host = hostOf(
      bull,
      database.url,
      { index: async () => handled.come() },
      { sweep: async () => swept.come(), sweepEveryMs: 200 },
    );
    await host.start();
    await queue.add('index', [aJob()]);
    await Promise.all([handled.coming, swept.coming]);
    await host.close();
    await queue.close();
    await bull.close();
    await back.stop();
  });

  it('a host lets its job end and closes although Redis does not answer any more', async () => {
    const own = await startRedis();
    const bull = openBull({ redisUrl: own.url });
    const queue = new BullJobQueue(bull);
    const begun = expected<void>();
    const mayEnd = expected<void>();
    let ended = false;
    const host = hostOf(bull, database.url, {
      index: async () => {
        begun.come();
        await mayEnd.coming;
        ended = true;
      },
    });
    await host.start();
    await queue.add('index', [aJob()]);
    await begun.coming;
    own.pause();
    const closed = host.close();
    mayEnd.come();
    await closed;
    expect(ended).toBe(true);
    await queue.close();
    await bull.close();
    await own.stop();
  });

  it('a Redis that hangs is refused too', async () => {
    const own = await startRedis();
    const bull = openBull({ redisUrl: own.url });
    const queue = new BullJobQueue(bull);
    await queue.ping();
    own.pause();
    await expect(queue.add('index', [aJob()])).rejects.toMatchObject({ code: 'QUEUE.UNAVAILABLE' });
    own.resume();
    await queue.ping();
    await queue.close();
    await bull.close();
    await own.stop();
  });
});
