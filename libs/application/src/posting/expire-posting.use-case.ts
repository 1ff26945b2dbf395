import type { Side } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { requireSystem } from '../access/permissions.js';
import type { Recorder } from '../history/recorder.js';
import type { LiveFeed } from '../ports/live-feed.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { applyChange, moved } from './posting-change.js';

/** The sweeper's verb: a published posting whose time is over. Nothing happens when it was renewed meanwhile. */
export class ExpirePosting {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recorder: Recorder,
    private readonly live: LiveFeed,
  ) {}

  async execute(actor: Actor, input: { readonly side: Side; readonly id: string }): Promise<boolean> {
    requireSystem(actor);
    const after = await this.unitOfWork.run(async (store) => {
      const posting = await store.postings.lock(input.side, input.id);
      const now = this.recorder.now();
      if (posting?.state !== 'published' || !posting.expiresAt || posting.expiresAt > now) return undefined;
      const after = moved(posting, 'expired', now);
      await applyChange(store, this.recorder, actor, posting, after, 'expired');
      return after;
    });
    if (after) {
      await this.live.publish({
        topic: 'progress',
        subjectId: after.id,
        audience: [after.organizationId, 'brokers'],
      });
    }
    return after !== undefined;
  }
}
