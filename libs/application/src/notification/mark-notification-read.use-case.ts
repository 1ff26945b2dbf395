import { DomainError } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { requireMember } from '../access/permissions.js';
import type { Clock } from '../ports/small-ports.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';

/** @throws NOTIFICATION.NOT_FOUND also for another's */
export class MarkNotificationRead {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: { readonly id: string }): Promise<void> {
    requireMember(actor);
    const found = await this.unitOfWork.run((store) =>
      store.notifications.markRead(actor.accountId, input.id, this.clock.now()),
    );
    if (!found) throw new DomainError('NOTIFICATION.NOT_FOUND');
  }
}
