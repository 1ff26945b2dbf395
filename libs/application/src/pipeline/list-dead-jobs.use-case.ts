import type { Actor } from '../access/actor.js';
import { requireBrokerAdministrator } from '../access/permissions.js';
import type { OutboxEvent, OutboxRow } from '../ports/outbox.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';

export interface DeadJobView {
  readonly id: string;
  readonly event: OutboxEvent;
  readonly attempts: number;
  readonly error: string;
  readonly createdAt: Date;
  readonly deadAt: Date;
}

const MOST_LISTED = 200;

const present = ({ id, event, attempt, lastError, createdAt, deadAt }: OutboxRow): DeadJobView => ({
  id,
  event,
  attempts: attempt,
  error: lastError ?? '',
  createdAt,
  deadAt: deadAt ?? createdAt,
});

/** Rows that failed until they were given up, for the broker's administrator. */
export class ListDeadJobs {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor): Promise<readonly DeadJobView[]> {
    requireBrokerAdministrator(actor);
    return (await this.unitOfWork.read((store) => store.outbox.dead(MOST_LISTED))).map(present);
  }
}
