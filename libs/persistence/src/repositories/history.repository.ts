import type { HistoryLine, HistoryRepository, SubjectKind } from '@duijie/application';
import type { EntityManager } from 'typeorm';
import { isStorable, withoutNulls } from '../connection/rows.js';
import { HistoryLineEntity } from '../entities/history-line.entity.js';

export class TypeormHistoryRepository implements HistoryRepository {
  constructor(private readonly manager: EntityManager) {}

  async append(line: HistoryLine): Promise<void> {
    await this.manager.insert(HistoryLineEntity, {
      id: line.id,
      subjectKind: line.subjectKind,
      subjectId: line.subjectId,
      event: line.event,
      version: line.version ?? null,
      from: line.from ?? null,
      to: line.to ?? null,
      actorAccountId: line.actorAccountId ?? null,
      actorName: line.actorName,
      actorOrganizationId: line.actorOrganizationId ?? null,
      note: line.note ?? null,
      at: line.at,
    });
  }

  /** As it happened: oldest first. */
  async of(subjectKind: SubjectKind, subjectId: string): Promise<readonly HistoryLine[]> {
    if (!isStorable(subjectId)) return [];
    const rows = await this.manager.find(HistoryLineEntity, {
      where: { subjectKind, subjectId },
      order: { at: 'ASC', id: 'ASC' },
    });
    return rows.map((row) => withoutNulls(row));
  }
}
