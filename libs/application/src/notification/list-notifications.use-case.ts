import type { Actor } from '../access/actor.js';
import { requireMember } from '../access/permissions.js';
import type { Page, PageRequest } from '../ports/page.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { presentNotification, type NotificationView } from './notification-view.js';

/** One's own, newest first. */
export class ListNotifications {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(
    actor: Actor,
    input: PageRequest,
  ): Promise<Page<NotificationView> & { readonly unread: number }> {
    requireMember(actor);
    const { items, total, unread } = await this.unitOfWork.read((store) =>
      store.notifications.list(actor.accountId, input),
    );
    return { items: items.map(presentNotification), total, unread };
  }
}
