import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Pool } from 'pg';
import { AttemptLimiter } from '@duijie/application';
import { DomainError } from '@duijie/domain';

/** Failures allowed per key within the window; the window starts with the first failure. */
const FAILURES = 10;
const WINDOW_SECONDS = 15 * 60;

/** Counts failed sign-ins in PostgreSQL, so that the limit holds across API processes. Schema `identity`, apart from what migrations own. */
export class PostgresAttemptLimiter extends AttemptLimiter {
  private constructor(private readonly limiter: RateLimiterPostgres) {
    super();
  }

  static async create(pool: Pool): Promise<PostgresAttemptLimiter> {
    await pool.query('CREATE SCHEMA IF NOT EXISTS identity');
    const limiter = await new Promise<RateLimiterPostgres>((resolve, reject) => {
      const created: RateLimiterPostgres = new RateLimiterPostgres(
        {
          storeClient: pool,
          schemaName: 'identity',
          tableName: 'failed_attempt',
          keyPrefix: 'sign-in',
          points: FAILURES,
          duration: WINDOW_SECONDS,
          clearExpiredByTimeout: false,
        },
        (error) => (error ? reject(error) : resolve(created)),
      );
    });
    return new PostgresAttemptLimiter(limiter);
  }

  async check(key: string): Promise<void> {
    const state = await this.limiter.get(key);
    if (state && state.consumedPoints >= FAILURES) throw tooMany(state);
  }

  async fail(key: string): Promise<void> {
    try {
      await this.limiter.consume(key);
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return; // counted; the next check refuses
      throw refusal;
    }
  }

  async reset(key: string): Promise<void> {
    await this.limiter.delete(key);
  }
}

const tooMany = (state: RateLimiterRes) =>
  new DomainError('SESSION.TOO_MANY_ATTEMPTS', { minutes: Math.max(1, Math.ceil(state.msBeforeNext / 60_000)) });
