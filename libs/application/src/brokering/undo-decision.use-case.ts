import { DomainError } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { isBroker, requireActingBroker, requireEditor, requireMember } from '../access/permissions.js';
import { pairId, type Recorder } from '../history/recorder.js';
import type { LiveFeed } from '../ports/live-feed.js';
import { requeue } from '../matching/requeue.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { audienceOf } from './decision-audience.js';
import { lockPair } from './pair-lock.js';

/** Takes back one's own side's word, as long as nobody was introduced on it. @throws DECISION.NOT_FOUND, DECISION.ALREADY_INTRODUCED */
export class UndoDecision {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recorder: Recorder,
    private readonly live: LiveFeed,
  ) {}

  async execute(actor: Actor, input: { readonly id: string }): Promise<void> {
    requireMember(actor);
    const nudge = await this.unitOfWork.run(async (store) => {
      const seen = await store.decisions.find(input.id);
      if (!seen) throw new DomainError('DECISION.NOT_FOUND');
      const { needId, solutionId, party } = seen;
      const { needOwner, solutionOwner } = await lockPair(store, needId, solutionId);
      const speaker = { need: needOwner.id, solution: solutionOwner.id, broker: undefined }[party];
      const mine = speaker === undefined ? isBroker(actor) : speaker === actor.organizationId;
      if (!mine) throw new DomainError('DECISION.NOT_FOUND');
      if (speaker === undefined) requireActingBroker(actor);
      else requireEditor(actor, speaker);
      const decision = await store.decisions.find(input.id);
      if (!decision || decision.undoneAt) throw new DomainError('DECISION.NOT_FOUND');
      if (await store.introductions.openOfPair(needId, solutionId)) {
        throw new DomainError('DECISION.ALREADY_INTRODUCED');
      }
      await store.decisions.undo(input.id, this.recorder.now());
      // What was pinned may hold no longer, or an older pin stands again.
      if (party === 'broker') await requeue(store, needId);
      await store.history.append(
        this.recorder.line(actor, {
          subjectKind: 'pair',
          subjectId: pairId(needId, solutionId),
          event: `undid_${decision.verdict}`,
        }),
      );
      const match = await store.matches.findPair(needId, solutionId);
      return {
        subjectId: match?.id ?? needId,
        audience: audienceOf(decision.verdict, needOwner.id, solutionOwner.id),
      };
    });
    await this.live.publish({ topic: 'decision', ...nudge });
  }
}
