import type { Actor } from '../access/actor.js';
import { requireSystem } from '../access/permissions.js';
import type { Recorder } from '../history/recorder.js';
import type { KeptEvaluation } from '../ports/learning-repositories.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';

/** Keeps what `evaluate` measured on a judged set, for the evaluation page. */
export class KeepEvaluation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recorder: Recorder,
  ) {}

  async execute(actor: Actor, measured: Omit<KeptEvaluation, 'id' | 'at'>): Promise<void> {
    requireSystem(actor);
    const evaluation = { ...measured, id: this.recorder.nextId(), at: this.recorder.now() };
    await this.unitOfWork.run((store) => store.evaluations.insert(evaluation));
  }
}
