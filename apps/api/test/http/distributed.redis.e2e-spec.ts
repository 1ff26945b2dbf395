import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HealthDto, NotificationsDto, ProgressDto } from '@duijie/contracts';
import { startRedis, type TestRedis } from '@duijie/testing';
import { playAll, type Cast } from '../harness/cast.js';
import { done } from '../harness/client.js';
import { Platform } from '../harness/platform.js';
import { publishNeed, publishSolution, recommended } from '../harness/postings.js';
import { introduced } from '../harness/story.js';

/** Two API processes, two workers, jobs in Redis. */
let redis: TestRedis;
let platform: Platform;
let cast: Cast;

beforeAll(async () => {
  redis = await startRedis();
  const env = { REDIS_URL: redis.url };
  platform = await Platform.open({ env, workers: 2 });
  await platform.serve(env);
  cast = await playAll(platform);
});
afterAll(async () => {
  await platform?.close();
  await redis?.stop();
});

describe('on Redis, with two workers', () => {
  it('is ready, and says what it stands on', async () => {
    const { queue, status } = done(await platform.visitor().get<HealthDto>('/api/ready'));
    expect({ queue, status }).toEqual({ queue: { kind: 'redis', ok: true }, status: 'ok' });
  });

  it('matches everything that is published at once, each pair once, and tells everybody once', async () => {
    const { owner, vendor, rival, stranger } = cast;
    const count = [0, 1, 2];
    const solutions = await Promise.all(
      [vendor, rival].flatMap((by) => count.map((i) => publishSolution(by, { title: `压铸仿真方案 ${i}` }))),
    );
    const needs = await Promise.all(
      [owner, stranger].flatMap((by) => count.map((i) => publishNeed(by, { title: `压铸演练需求 ${i}` }))),
    );
    await platform.idle();
    const rows = await platform.sql<{ matches: number; pairs: number }>(
      `SELECT count(*)::int AS matches, count(DISTINCT (need_id, solution_id))::int AS pairs
       FROM app.match WHERE state = 'current'`,
    );
    const pairs = needs.length * solutions.length;
    expect(rows).toEqual([{ matches: pairs, pairs }]);
    for (const need of needs) {
      const by = need.organization?.id === owner.organization.id ? owner : stranger;
      expect((await recommended(by, 'needs', need.id)).length).toBe(solutions.length);
      expect(done(await by.client.get<ProgressDto>(`/needs/${need.id}/progress`)).step).toBe('done');
    }
    // Letters tell of one pair or of several, as the runs fell; together of each pair once.
    const told = done(await vendor.client.get<NotificationsDto>('/notifications?size=100')).items;
    const pairsTold = told.reduce((sum, { phrase }) => sum + Number(phrase.params.n ?? 1), 0);
    expect(pairsTold).toBe(count.length * needs.length);
  });

  it('goes on to an introduction', async () => {
    const { owner, vendor } = cast;
    const solution = await publishSolution(vendor, { title: '压铸演练总包' });
    const need = await publishNeed(owner, { title: '压铸演练总包需求' });
    await platform.idle();
    const found = (await recommended(owner, 'needs', need.id)).find(
      ({ counterpart }) => counterpart.id === solution.id,
    );
    const introduction = await introduced(cast, { need, solution, matchId: found?.matchId ?? '' });
    expect(introduction.contacts).toBeDefined();
  });

  it('publishes while Redis is silent, and catches up when it speaks again', async () => {
    platform.tolerated.add(503);
    redis.pause();
    const need = await publishNeed(cast.owner, { title: '队列停顿时发布' });
    expect((await platform.visitor().get('/api/ready')).status).toBe(503);
    redis.resume();
    platform.tolerated.delete(503);
    await platform.idle();
    expect(done(await cast.owner.client.get<ProgressDto>(`/needs/${need.id}/progress`)).step).toBe('done');
  });
});
