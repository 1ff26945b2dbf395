import type { Actor } from '../access/actor.js';
import { requireSystem } from '../access/permissions.js';
import type { Recorder } from '../history/recorder.js';
import type { PairScoring } from '../matching/pair-scoring.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { beginRematch } from './begin-rematch.js';

/**
 * When a worker starts: if stored scores were made by other rules or weights than those that run now, all are made again. Several workers
 * that start together begin one run.
 */
export class KeepScoresCurrent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recorder: Recorder,
    private readonly scoring: PairScoring,
  ) {}

  /** @returns whether a run was begun */
  async execute(actor: Actor): Promise<boolean> {
    requireSystem(actor);
    const { scorerVersion } = (await this.scoring.prepare()).rules;
    return this.unitOfWork.run(async (store) => {
      await store.rematches.lock();
      if (!(await store.matches.hasOtherScores(scorerVersion))) return false;
      const cause = `scorer ${scorerVersion}` as const;
      const newest = await store.rematches.newest();
      if (newest?.state === 'running' && newest.cause === cause) return false;
      await beginRematch(store, this.recorder, cause);
      return true;
    });
  }
}
