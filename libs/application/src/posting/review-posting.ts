import { DomainError, nextState, type Posting } from '@duijie/domain';
import type { MemberActor } from '../access/actor.js';
import type { Recorder } from '../history/recorder.js';
import type { LiveFeed } from '../ports/live-feed.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { openForChange, workingContent } from './open-posting.js';
import { applyChange, moved, promoted, touched } from './posting-change.js';

export interface ReviewPostingInput {
  readonly id: string;
  readonly note: string;
  /** The version the broker read: what is approved is what was seen. */
  readonly version?: number;
}

/** A broker's word on what waits: a first publication, or an unverified organization's edit of a published posting. */
export async function reviewPosting(
  ports: { readonly unitOfWork: UnitOfWork; readonly recorder: Recorder; readonly live: LiveFeed },
  actor: MemberActor,
  verb: 'approve' | 'return',
  input: ReviewPostingInput,
): Promise<Posting> {
  const { recorder } = ports;
  const after = await ports.unitOfWork.run(async (store) => {
    const found = await store.postings.findAny(input.id);
    if (!found) throw new DomainError('POSTING.NOT_FOUND');
    const { posting, owner } = await openForChange(store, actor, found.side, input.id, input.version);
    if (!posting.awaitsReview)
      throw new DomainError('POSTING.ILLEGAL_TRANSITION', { state: posting.state, action: verb });
    const now = recorder.now();
    const after = await (async (): Promise<Posting> => {
      if (verb === 'approve') return promoted(posting, await workingContent(store, posting), now);
      if (posting.state === 'published') return { ...touched(posting, now), awaitsReview: false };
      return moved(posting, nextState(posting.state, 'return', 'broker', owner.state === 'verified'), now);
    })();
    const outcome = verb === 'approve' ? 'approved' : 'returned';
    await applyChange(
      store,
      recorder,
      actor,
      posting,
      { ...after, reviewNote: input.note },
      outcome,
      input.note,
    );
    await store.outbox.append({
      kind: 'ReviewDecided',
      subjectKind: 'posting',
      subjectId: after.id,
      outcome,
    });
    return after;
  });
  await ports.live.publish({
    topic: 'review',
    subjectId: after.id,
    audience: [after.organizationId, 'brokers'],
  });
  return after;
}
