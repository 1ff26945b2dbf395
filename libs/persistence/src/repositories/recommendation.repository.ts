import type { Recommendation, RecommendationRepository } from '@duijie/application';
import { Any, type EntityManager, In } from 'typeorm';
import { isKey } from '../connection/rows.js';
import { RecommendationEntity } from '../entities/recommendation.entity.js';
import { toRecommendation } from '../mappers/match.mapper.js';

export class TypeormRecommendationRepository implements RecommendationRepository {
  constructor(private readonly manager: EntityManager) {}

  async ensure(recommendations: readonly Recommendation[]): Promise<readonly Recommendation[]> {
    const byKey = new Map(recommendations.map((one) => [`${one.matchId}:${one.organizationId}`, one]));
    if (byKey.size === 0) return [];
    // Rows that stand and are active fail the WHERE, so RETURNING names exactly the new and the re-activated ones.
    const changed = await this.manager.query<{ id: string }[]>(
      `INSERT INTO app.recommendation AS r (id, match_id, side, organization_id, state, created_at)
       SELECT id, match_id, side, organization_id, 'active', created_at
       FROM jsonb_to_recordset($1::jsonb) AS n (id uuid, match_id uuid, side text, organization_id uuid, created_at timestamptz)
       ORDER BY match_id, organization_id
       ON CONFLICT (match_id, organization_id) DO UPDATE SET state = 'active' WHERE r.state = 'withdrawn'
       RETURNING id`,
      [
        JSON.stringify(
          [...byKey.values()].map(({ id, matchId, side, organizationId, createdAt }) => ({
            id,
            match_id: matchId,
            side,
            organization_id: organizationId,
            created_at: createdAt,
          })),
        ),
      ],
    );
    if (changed.length === 0) return [];
    const rows = await this.manager.findBy(RecommendationEntity, { id: Any(changed.map((row) => row.id)) });
    return rows.map(toRecommendation);
  }

  async withdrawOfMatches(matchIds: readonly string[]): Promise<void> {
    if (matchIds.length === 0) return;
    await this.manager.query(
      // Locked in the order in which `ensure` writes: two jobs then wait for each other instead of ending in a deadlock.
      `UPDATE app.recommendation SET state = 'withdrawn' WHERE id IN (
         SELECT id FROM app.recommendation WHERE match_id = ANY ($1::uuid[]) AND state = 'active'
         ORDER BY match_id, organization_id FOR UPDATE)`,
      [matchIds],
    );
  }

  async ofMatch(matchId: string): Promise<readonly Recommendation[]> {
    if (!isKey(matchId)) return [];
    const rows = await this.manager.find(RecommendationEntity, {
      where: { matchId },
      order: { side: 'ASC' },
    });
    return rows.map(toRecommendation);
  }

  async activeOf(organizationId: string, matchIds: readonly string[]): Promise<readonly Recommendation[]> {
    const keys = matchIds.filter(isKey);
    if (!isKey(organizationId) || keys.length === 0) return [];
    const rows = await this.manager.findBy(RecommendationEntity, {
      organizationId,
      matchId: Any(keys),
      state: 'active',
    });
    return rows.map(toRecommendation);
  }

  async activeOfMatches(matchIds: readonly string[]): Promise<readonly Recommendation[]> {
    const keys = matchIds.filter(isKey);
    if (keys.length === 0) return [];
    const rows = await this.manager.findBy(RecommendationEntity, { matchId: Any(keys), state: 'active' });
    return rows.map(toRecommendation);
  }

  /** The first look counts: a later call leaves it. */
  async markSeen(ids: readonly string[], at: Date): Promise<void> {
    if (ids.length === 0) return;
    await this.manager
      .createQueryBuilder()
      .update(RecommendationEntity)
      .set({ seenAt: at })
      .where({ id: In([...ids]) })
      .andWhere('seen_at IS NULL')
      .execute();
  }
}
