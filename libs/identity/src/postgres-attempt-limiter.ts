import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Pool } from 'pg';
import { AttemptLimiter } from '@duijie/application';
import { DomainError } from '@duijie/domain';

/** Attempts allowed per key within the window; the window starts with the first one. */
const ATTEMPTS = 10;
const WINDOW_SECONDS = 15 * 60;
const SCHEMA = 'identity';
const TABLE = 'failed_attempt';
/** CREATE … IF NOT EXISTS is not safe against another process that does the same at the same moment. */
const SETUP_LOCK = 7_431_026;

/** Counts failed sign-ins in PostgreSQL, so that the limit holds across API processes. Schema `identity`, apart from what migrations own. */
export class PostgresAttemptLimiter extends AttemptLimiter {
  private constructor(private readonly limiter: RateLimiterPostgres) {
    super();
  }

  static async create(pool: Pool): Promise<PostgresAttemptLimiter> {
    // One message of several statements is one transaction: the lock goes with it.
    await pool.query(
      `SELECT pg_advisory_xact_lock(${SETUP_LOCK});
       CREATE SCHEMA IF NOT EXISTS ${SCHEMA};
       CREATE TABLE IF NOT EXISTS ${SCHEMA}.${TABLE} (key varchar(255) PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint)`,
    );
    const limiter = new RateLimiterPostgres({
      storeClient: pool,
      schemaName: SCHEMA,
      tableName: TABLE,
      tableCreated: true,
      keyPrefix: 'sign-in',
      points: ATTEMPTS,
      duration: WINDOW_SECONDS,
      clearExpiredByTimeout: false,
    });
    await pool.query(`DELETE FROM ${SCHEMA}.${TABLE} WHERE expire < $1`, [Date.now()]);
    return new PostgresAttemptLimiter(limiter);
  }

  async check(key: string): Promise<void> {
    const state = await orUnavailable(() => this.limiter.get(key));
    if (state && state.consumedPoints >= ATTEMPTS) throw tooMany(state);
  }

  async begin(key: string): Promise<void> {
    const refusal = await this.count(key);
    if (refusal) throw tooMany(refusal);
  }

  async fail(key: string): Promise<void> {
    await this.count(key);
  }

  async reset(key: string): Promise<void> {
    await orUnavailable(() => this.limiter.delete(key));
  }

  /** @returns the state when it is over the limit */
  private async count(key: string): Promise<RateLimiterRes | undefined> {
    try {
      await orUnavailable(() => this.limiter.consume(key));
      return undefined;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return refusal;
      throw refusal;
    }
  }
}

/** SQLSTATE of a mistake of ours; connection trouble (08), no room (53) and a server that goes (57P) are not. */
const MISTAKE = /^(?!08|53|57P)[0-9A-Z]{5}$/;

/** Everything that is no answer and no mistake of ours: refused, cut, timed out. The driver's own errors carry no code. */
async function orUnavailable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RateLimiterRes) throw error;
    const { code = '' } = error as { code?: string };
    throw MISTAKE.test(code)
      ? error
      : Object.assign(new DomainError('DATABASE.UNAVAILABLE'), { cause: error });
  }
}

const tooMany = (state: RateLimiterRes) =>
  new DomainError('SESSION.TOO_MANY_ATTEMPTS', {
    minutes: Math.max(1, Math.ceil(state.msBeforeNext / 60_000)),
  });
