import type { MatchingRun, MatchingRunRepository } from '@duijie/application';
import type { EntityManager } from 'typeorm';
import { isKey, withoutNulls } from '../connection/rows.js';
import { MatchingRunEntity } from '../entities/matching-run.entity.js';

export class TypeormMatchingRunRepository implements MatchingRunRepository {
  constructor(private readonly manager: EntityManager) {}

  async find(postingId: string): Promise<MatchingRun | undefined> {
    if (!isKey(postingId)) return undefined;
    const [row] = await this.manager.findBy(MatchingRunEntity, { postingId });
    return row && withoutNulls(row);
  }

  async save(run: MatchingRun): Promise<void> {
    await this.manager.query(
      `INSERT INTO app.matching_run AS r (posting_id, side, version, queued_at, retrieved_at, candidates, scored_at, passed,
         to_verify, excluded_by, completed_at, failed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       ON CONFLICT (posting_id) DO UPDATE SET version = excluded.version, queued_at = excluded.queued_at,
         retrieved_at = excluded.retrieved_at, candidates = excluded.candidates, scored_at = excluded.scored_at,
         passed = excluded.passed, to_verify = excluded.to_verify, excluded_by = excluded.excluded_by,
         completed_at = excluded.completed_at, failed_at = excluded.failed_at
       WHERE r.version <= excluded.version`,
      [
        run.postingId,
        run.side,
        run.version,
        run.queuedAt,
        run.retrievedAt,
        run.candidates,
        run.scoredAt,
        run.passed,
        run.toVerify,
        run.excludedBy && JSON.stringify(run.excludedBy),
        run.completedAt,
        run.failedAt,
      ],
    );
  }

  async medianSeconds(): Promise<number | undefined> {
    const [row] = await this.manager.query<{ median: number | null }[]>(
      `SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM completed_at - published_at)::double precision) AS median
       FROM (SELECT r.completed_at, p.published_at FROM app.matching_run r JOIN app.posting p ON p.id = r.posting_id
             WHERE r.completed_at IS NOT NULL AND r.queued_at BETWEEN p.published_at AND p.published_at + interval '1 minute'
             ORDER BY r.completed_at DESC LIMIT 200) newest`,
    );
    return row?.median ?? undefined;
  }
}
