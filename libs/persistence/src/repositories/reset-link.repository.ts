import type { ResetLink, ResetLinkRepository } from '@duijie/application';
import { type EntityManager, IsNull, MoreThan } from 'typeorm';
import { isStorable } from '../connection/rows.js';
import { changedRows } from '../connection/statement.js';
import { ResetLinkEntity } from '../entities/reset-link.entity.js';

export class TypeormResetLinkRepository implements ResetLinkRepository {
  constructor(private readonly manager: EntityManager) {}

  async insert({ tokenHash, accountId, madeBy, createdAt, expiresAt }: ResetLink): Promise<void> {
    await this.manager.update(ResetLinkEntity, { accountId, spentAt: IsNull() }, { spentAt: createdAt });
    await this.manager.insert(ResetLinkEntity, { tokenHash, accountId, madeBy, createdAt, expiresAt });
  }

  async accountOf(tokenHash: string, now: Date): Promise<string | undefined> {
    if (!isStorable(tokenHash)) return undefined;
    const [row] = await this.manager.findBy(ResetLinkEntity, {
      tokenHash,
      spentAt: IsNull(),
      expiresAt: MoreThan(now),
    });
    return row?.accountId;
  }

  async spend(tokenHash: string, now: Date): Promise<string | undefined> {
    if (!isStorable(tokenHash)) return undefined;
    const [row] = await changedRows<{ account_id: string }>(
      this.manager,
      `UPDATE app.reset_link SET spent_at = $2 WHERE token_hash = $1 AND spent_at IS NULL AND expires_at > $2 RETURNING account_id`,
      [tokenHash, now],
    );
    return row?.account_id;
  }
}
