import type { Rematch, RematchNews, RematchRepository, RematchStep } from '@duijie/application';
import { type EntityManager, IsNull } from 'typeorm';
import { isKey, withoutNulls } from '../connection/rows.js';
import { RematchEntity } from '../entities/rematch.entity.js';
import { RematchNewsEntity } from '../entities/rematch-news.entity.js';

/** Any number that nobody else of this database locks. */
const LOCK = 2_026_112_001;

export class TypeormRematchRepository implements RematchRepository {
  constructor(private readonly manager: EntityManager) {}

  async newest(): Promise<Rematch | undefined> {
    const [row] = await this.manager.find(RematchEntity, { order: { id: 'DESC' }, take: 1 });
    return row && withoutNulls(row);
  }

  async find(id: string): Promise<Rematch | undefined> {
    const [row] = isKey(id) ? await this.manager.findBy(RematchEntity, { id }) : [];
    return row && withoutNulls(row);
  }

  async lock(): Promise<void> {
    await this.manager.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
  }

  async begin(rematch: Pick<Rematch, 'id' | 'cause' | 'startedAt' | 'total'>): Promise<void> {
    await this.lock();
    const { startedAt: finishedAt } = rematch;
    await this.manager.update(RematchEntity, { state: 'running' }, { state: 'overtaken', finishedAt });
    await this.manager.insert(RematchEntity, { ...rematch, state: 'running' });
    await this.manager.query(
      `UPDATE app.rematch_news n SET rematch_id = $1 FROM app.rematch r WHERE r.id = n.rematch_id AND r.state = 'overtaken'`,
      [rematch.id],
    );
  }

  async advance(id: string, from: string | undefined, step: RematchStep): Promise<boolean> {
    const { affected } = await this.manager.update(
      RematchEntity,
      { id, state: 'running', afterId: from ?? IsNull() },
      {
        afterId: step.afterId,
        done: () => `done + ${step.done}`,
        written: () => `written + ${step.written}`,
        busyMs: () => `busy_ms + ${step.busyMs}`,
      },
    );
    if (affected !== 1) return false;
    await this.addNews(id, step.news);
    return true;
  }

  async finish(id: string, at: Date): Promise<boolean> {
    const done = { state: 'done', finishedAt: at } as const;
    return (await this.manager.update(RematchEntity, { id, state: 'running' }, done)).affected === 1;
  }

  async news(id: string): Promise<readonly RematchNews[]> {
    const order = { organizationId: 'ASC', side: 'ASC' } as const;
    const rows = await this.manager.find(RematchNewsEntity, { where: { rematchId: id }, order });
    return rows.map(({ organizationId, side, fresh }) => ({ organizationId, side, fresh }));
  }

  async deleteNews(id: string): Promise<void> {
    await this.manager.delete(RematchNewsEntity, { rematchId: id });
  }

  private async addNews(id: string, news: readonly RematchNews[]): Promise<void> {
    if (news.length === 0) return;
    await this.manager.query(
      `INSERT INTO app.rematch_news AS n (rematch_id, organization_id, side, fresh)
       SELECT $1, * FROM unnest($2::uuid[], $3::text[], $4::integer[])
       ON CONFLICT (rematch_id, organization_id, side) DO UPDATE SET fresh = n.fresh + excluded.fresh`,
      [
        id,
        news.map(({ organizationId }) => organizationId),
        news.map(({ side }) => side),
        news.map(({ fresh }) => fresh),
      ],
    );
  }
}
