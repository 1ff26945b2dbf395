import type { HistoryLine, HistoryRepository, SubjectKind } from '@duijie/application';
import { Any, type EntityManager } from 'typeorm';
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

  async of(subjectKind: SubjectKind, ...subjectIds: readonly string[]): Promise<readonly HistoryLine[]> {
    const ids = subjectIds.filter(isStorable);
    if (ids.length === 0) return [];
    const rows = await this.manager.find(HistoryLineEntity, {
      where: { subjectKind, subjectId: Any(ids) },
      order: { at: 'ASC', id: 'ASC' },
    });
    return rows.map((row) => withoutNulls(row));
  }
}
