import type { Actor } from '../access/actor.js';
import { belongsTo, requireBroker } from '../access/permissions.js';
import { presentHistory, type HistoryView } from '../history/history-view.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';

/** For its members and brokers. */
export class ViewOrganizationHistory {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, input: { readonly id: string }): Promise<readonly HistoryView[]> {
    if (!belongsTo(actor, input.id)) requireBroker(actor);
    const lines = await this.unitOfWork.read((store) => store.history.of('organization', input.id));
    return lines.map(presentHistory);
  }
}
