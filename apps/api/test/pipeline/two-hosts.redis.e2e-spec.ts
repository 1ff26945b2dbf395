import { afterAll, beforeAll, describe } from '@jest/globals';
import { startRedis, type TestRedis } from '@duijie/testing';
import { twoHostsContract } from './two-hosts.js';

let redis: TestRedis;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis?.stop());

describe('jobs in Redis', () => twoHostsContract(() => ({ redisUrl: redis.url })));
