import type { Actor } from '../access/actor.js';
import { requireMember } from '../access/permissions.js';
import type { Clock } from '../ports/small-ports.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';

export class MarkAllNotificationsRead {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor): Promise<void> {
    requireMember(actor);
    await this.unitOfWork.run((store) => store.notifications.markAllRead(actor.accountId, this.clock.now()));
  }
}
