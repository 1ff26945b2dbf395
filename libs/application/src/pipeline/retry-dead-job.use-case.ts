import { DomainError } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { requireBrokerAdministrator } from '../access/permissions.js';
import type { Recorder } from '../history/recorder.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';

/** Drives a dead row again, at once and with a clean record. @throws JOB.NOT_FOUND */
export class RetryDeadJob {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recorder: Recorder,
  ) {}

  async execute(actor: Actor, input: { readonly id: string }): Promise<void> {
    requireBrokerAdministrator(actor);
    await this.unitOfWork.run(async (store) => {
      if (!(await store.outbox.revive(input.id, this.recorder.now()))) throw new DomainError('JOB.NOT_FOUND');
    });
  }
}
