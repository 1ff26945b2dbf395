import type { Session, SessionRepository } from '@duijie/application';
import { type EntityManager, LessThanOrEqual } from 'typeorm';
import { isKey, isStorable } from '../connection/rows.js';
import { MemberEntity } from '../entities/member.entity.js';
import { SessionEntity } from '../entities/session.entity.js';

export class TypeormSessionRepository implements SessionRepository {
  constructor(private readonly manager: EntityManager) {}

  async find(tokenHash: string): Promise<Session | undefined> {
    if (!isStorable(tokenHash)) return undefined;
    const [row] = await this.manager.findBy(SessionEntity, { tokenHash });
    return row && { ...row };
  }

  async insert({ tokenHash, memberId, createdAt, expiresAt }: Session): Promise<void> {
    await this.manager.insert(SessionEntity, { tokenHash, memberId, createdAt, expiresAt });
  }

  async extend(tokenHash: string, expiresAt: Date): Promise<void> {
    await this.manager.update(SessionEntity, { tokenHash }, { expiresAt });
  }

  async delete(tokenHash: string): Promise<void> {
    if (isStorable(tokenHash)) await this.manager.delete(SessionEntity, { tokenHash });
  }

  async deleteOfAccount(accountId: string, exceptTokenHash?: string): Promise<void> {
    if (!isKey(accountId)) return;
    const members = this.manager
      .createQueryBuilder(MemberEntity, 'm')
      .select('m.id')
      .where('m.accountId = :accountId');
    const doomed = this.manager
      .createQueryBuilder()
      .delete()
      .from(SessionEntity)
      .where(`member_id IN (${members.getQuery()})`, { accountId });
    if (exceptTokenHash) doomed.andWhere('token_hash <> :exceptTokenHash', { exceptTokenHash });
    await doomed.execute();
  }

  async deleteExpired(now: Date): Promise<number> {
    const { affected } = await this.manager.delete(SessionEntity, { expiresAt: LessThanOrEqual(now) });
    return affected ?? 0;
  }
}
