import { DomainError } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { belongsTo, requireBroker } from '../access/permissions.js';
import { presentHistory, type HistoryView } from '../history/history-view.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';

/** For its members and brokers. @throws ORGANIZATION.NOT_FOUND */
export class ViewOrganizationHistory {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, input: { readonly id: string }): Promise<readonly HistoryView[]> {
    if (!belongsTo(actor, input.id)) requireBroker(actor);
    return this.unitOfWork.read(async (store) => {
      if (!(await store.organizations.find(input.id))) throw new DomainError('ORGANIZATION.NOT_FOUND');
      return (await store.history.of('organization', input.id)).map(presentHistory);
    });
  }
}
