import type { Notification, NotificationRepository, Page, PageRequest } from '@duijie/application';
import { type EntityManager, IsNull } from 'typeorm';
import { isKey, window, withoutNulls } from '../connection/rows.js';
import { NotificationEntity } from '../entities/notification.entity.js';

export class TypeormNotificationRepository implements NotificationRepository {
  constructor(private readonly manager: EntityManager) {}

  async insertMany(notifications: readonly Notification[]): Promise<number> {
    if (notifications.length === 0) return 0;
    const inserted = await this.manager.query<unknown[]>(
      `INSERT INTO app.notification (id, account_id, channel, kind, params, link, dedupe_key, created_at, read_at)
       SELECT id, account_id, channel, kind, params, link, dedupe_key, created_at, read_at
       FROM jsonb_to_recordset($1::jsonb) AS n (id uuid, account_id uuid, channel text, kind text, params jsonb, link text,
         dedupe_key text, created_at timestamptz, read_at timestamptz)
       ORDER BY account_id, channel, dedupe_key
       ON CONFLICT (account_id, channel, dedupe_key) DO NOTHING RETURNING id`,
      [
        JSON.stringify(
          notifications.map(({ accountId, dedupeKey, createdAt, readAt, ...rest }) => ({
            ...rest,
            account_id: accountId,
            dedupe_key: dedupeKey,
            created_at: createdAt,
            read_at: readAt,
          })),
        ),
      ],
    );
    return inserted.length;
  }

  async list(
    accountId: string,
    page: PageRequest,
  ): Promise<Page<Notification> & { readonly unread: number }> {
    if (!isKey(accountId)) return { items: [], total: 0, unread: 0 };
    const { skip, take } = window(page);
    const [rows, total] = await this.manager.findAndCount(NotificationEntity, {
      where: { accountId },
      order: { createdAt: 'DESC', id: 'DESC' },
      skip,
      take,
    });
    const unread = await this.manager.countBy(NotificationEntity, { accountId, readAt: IsNull() });
    return { items: rows.map((row) => withoutNulls(row)), total, unread };
  }

  async markRead(accountId: string, id: string, at: Date): Promise<boolean> {
    if (!isKey(accountId) || !isKey(id)) return false;
    const { affected } = await this.manager
      .createQueryBuilder()
      .update(NotificationEntity)
      .set({ readAt: () => 'coalesce(read_at, :at)' })
      .where('id = :id AND account_id = :accountId', { id, accountId, at })
      .execute();
    return affected === 1;
  }

  async markAllRead(accountId: string, at: Date): Promise<void> {
    if (isKey(accountId))
      await this.manager.update(NotificationEntity, { accountId, readAt: IsNull() }, { readAt: at });
  }
}
