import type { Rematch, RematchRepository, RematchStep } from '@duijie/application';
import { type EntityManager, IsNull } from 'typeorm';
import { isKey, withoutNulls } from '../connection/rows.js';
import { RematchEntity } from '../entities/rematch.entity.js';

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
    return affected === 1;
  }

  async finish(id: string, at: Date): Promise<void> {
    await this.manager.update(RematchEntity, { id, state: 'running' }, { state: 'done', finishedAt: at });
  }
}
