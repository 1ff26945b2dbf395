import { DomainError, type Side } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { requireMember } from '../access/permissions.js';
import { presentHistory, type HistoryView } from '../history/history-view.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { requireInside } from './require-inside.js';

/** For its organization and brokers. @throws POSTING.NOT_FOUND */
export class ViewPostingHistory {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(
    actor: Actor,
    input: { readonly side: Side; readonly id: string },
  ): Promise<readonly HistoryView[]> {
    requireMember(actor);
    return this.unitOfWork.read(async (store) => {
      const posting = await store.postings.find(input.side, input.id);
      if (!posting) throw new DomainError('POSTING.NOT_FOUND');
      requireInside(actor, posting);
      return (await store.history.of('posting', posting.id)).map(presentHistory);
    });
  }
}
