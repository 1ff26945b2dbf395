import { DomainError, type Side } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { belongsTo, requireBroker } from '../access/permissions.js';
import { presentHistory, type HistoryView } from '../history/history-view.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';

/** For its organization and brokers. @throws POSTING.NOT_FOUND */
export class ViewPostingHistory {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(
    actor: Actor,
    input: { readonly side: Side; readonly id: string },
  ): Promise<readonly HistoryView[]> {
    return this.unitOfWork.read(async (store) => {
      const posting = await store.postings.find(input.side, input.id);
      if (!posting) throw new DomainError('POSTING.NOT_FOUND');
      if (!belongsTo(actor, posting.organizationId)) requireBroker(actor);
      return (await store.history.of('posting', posting.id)).map(presentHistory);
    });
  }
}
