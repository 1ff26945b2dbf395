import type { Actor } from '../access/actor.js';
import { requireBrokerAdministrator } from '../access/permissions.js';
import type { Recorder } from '../history/recorder.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { beginRematch } from './begin-rematch.js';

/** Scores everything again because somebody wants it. @throws ACCESS.DENIED */
export class BeginRematch {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recorder: Recorder,
  ) {}

  async execute(actor: Actor): Promise<void> {
    if (actor.kind !== 'system') requireBrokerAdministrator(actor);
    await this.unitOfWork.run((store) => beginRematch(store, this.recorder, 'asked'));
  }
}
