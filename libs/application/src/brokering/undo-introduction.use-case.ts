import { DomainError, mayUndoIntroduction } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { requireActingBroker } from '../access/permissions.js';
import { pairId, type Recorder } from '../history/recorder.js';
import type { LiveFeed } from '../ports/live-feed.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { lockPair } from './pair-lock.js';

/** Closes the contacts again, within the hours the clock allows. @throws INTRODUCTION.NOT_FOUND, INTRODUCTION.UNDO_TOO_LATE */
export class UndoIntroduction {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recorder: Recorder,
    private readonly live: LiveFeed,
  ) {}

  async execute(actor: Actor, input: { readonly id: string }): Promise<void> {
    requireActingBroker(actor);
    const audience = await this.unitOfWork.run(async (store) => {
      const seen = await store.introductions.find(input.id);
      if (!seen) throw new DomainError('INTRODUCTION.NOT_FOUND');
      const { needOwner, solutionOwner } = await lockPair(store, seen.needId, seen.solutionId);
      const introduction = await store.introductions.find(input.id);
      if (introduction?.state !== 'open') throw new DomainError('INTRODUCTION.NOT_FOUND');
      const now = this.recorder.now();
      if (!mayUndoIntroduction(introduction.at, now)) throw new DomainError('INTRODUCTION.UNDO_TOO_LATE');
      await store.introductions.undo(input.id, now);
      await store.history.append(
        this.recorder.line(actor, {
          subjectKind: 'pair',
          subjectId: pairId(introduction.needId, introduction.solutionId),
          event: 'introduction_undone',
        }),
      );
      return [needOwner.id, solutionOwner.id, 'brokers'];
    });
    await this.live.publish({ topic: 'introduction', subjectId: input.id, audience });
  }
}
