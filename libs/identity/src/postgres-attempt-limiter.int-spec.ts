import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@duijie/testing';
import { Pool } from 'pg';
import { PostgresAttemptLimiter } from './postgres-attempt-limiter.js';

let database: TestDatabase;
let pool: Pool;
let limiter: PostgresAttemptLimiter;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new Pool({ connectionString: database.url });
  pool.on('error', () => undefined);
});
afterAll(async () => {
  await pool?.end();
  await database?.drop();
});

const refusal = { code: 'SESSION.TOO_MANY_ATTEMPTS', params: { minutes: 15 } };

it('is made by several processes at once in an empty database', async () => {
  const made = await Promise.all(Array.from({ length: 6 }, () => PostgresAttemptLimiter.create(pool)));
  limiter = made[0] as PostgresAttemptLimiter;
});

it('lets ten of many attempts at once through', async () => {
  const begun = await Promise.allSettled(Array.from({ length: 40 }, () => limiter.begin('burst')));
  expect(begun.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
  await expect(limiter.begin('burst')).rejects.toMatchObject(refusal);
  await limiter.begin('another');
});

it('forgets what was right in the end', async () => {
  for (let i = 0; i < 10; i++) await limiter.begin('forgetful');
  await limiter.reset('forgetful');
  await limiter.begin('forgetful');
});

it('refuses after ten failures, and counts nothing by looking', async () => {
  for (let i = 0; i < 9; i++) await limiter.fail('office');
  for (let i = 0; i < 20; i++) await limiter.check('office');
  await limiter.fail('office');
  await expect(limiter.check('office')).rejects.toMatchObject(refusal);
  await limiter.fail('office');
});

it('says that the database is away when it is', async () => {
  const gone = new Pool({ connectionString: database.url });
  const lonely = await PostgresAttemptLimiter.create(gone);
  await gone.end();
  for (const ask of [() => lonely.check('x'), () => lonely.begin('x'), () => lonely.reset('x')])
    await expect(ask()).rejects.toMatchObject({ code: 'DATABASE.UNAVAILABLE' });
});

it('removes what has run out when it is made', async () => {
  await pool.query(`UPDATE identity.failed_attempt SET expire = 0 WHERE key = 'sign-in:burst'`);
  await PostgresAttemptLimiter.create(pool);
  const { rows } = await pool.query(`SELECT key FROM identity.failed_attempt WHERE key = 'sign-in:burst'`);
  expect(rows).toEqual([]);
});
