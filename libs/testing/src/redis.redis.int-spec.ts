import { describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { startRedis } from './redis.js';

describe('startRedis', () => {
  it('starts a server that answers, and comes back empty on the same port', async () => {
    const first = await startRedis();
    const client = new Redis(first.url);
    await client.set('key', 'value');
    expect(await client.get('key')).toBe('value');
    client.disconnect();
    await first.stop();

    const second = await startRedis(Number(new URL(first.url).port));
    const again = new Redis(second.url);
    expect(await again.get('key')).toBeNull();
    again.disconnect();
    await second.stop();
  });
});
