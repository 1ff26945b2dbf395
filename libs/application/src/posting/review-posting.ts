import { checkedNote, DomainError, nextState, noteOfReturn, type Posting } from '@duijie/domain';
import type { MemberActor } from '../access/actor.js';
import type { Recorder } from '../history/recorder.js';
import type { LiveFeed } from '../ports/live-feed.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import type { ReferenceLibrary } from '../reference/reference-library.js';
import { checkedContent } from './checked-content.js';
import { openForChange, workingContent } from './open-posting.js';
import { applyChange, moved, promoted, touched } from './posting-change.js';

export interface ReviewPostingInput {
  readonly id: string;
  /** Required with a return. */
  readonly note?: string;
  /** The version the broker read: what is approved is what was seen. */
  readonly version?: number;
}

export interface ReviewPostingPorts {
  readonly unitOfWork: UnitOfWork;
  readonly recorder: Recorder;
  readonly live: LiveFeed;
  readonly library: ReferenceLibrary;
}

const OUTCOMES = { approve: 'approved', return: 'returned' } as const;

/**
 * A broker's word on what waits: a first publication, or an unverified organization's edit of a published posting. What breaks a rule by the
 * time it is approved (a day that has passed, a term that is gone) is not published.
 * @throws INPUT.INVALID on `note`, POSTING.NOT_FOUND, POSTING.ILLEGAL_TRANSITION {state, action}, POSTING.VERSION_CONFLICT {yours, current},
 *   POSTING.INCOMPLETE with every problem
 */
export async function reviewPosting(
  ports: ReviewPostingPorts,
  actor: MemberActor,
  verb: keyof typeof OUTCOMES,
  input: ReviewPostingInput,
): Promise<Posting> {
  const { recorder } = ports;
  const note = verb === 'return' ? noteOfReturn(input.note) : checkedNote(input.note);
  const { lexicon } = await ports.library.current();
  const after = await ports.unitOfWork.run(async (store) => {
    const found = await store.postings.findAny(input.id);
    if (!found) throw new DomainError('POSTING.NOT_FOUND');
    const { posting, owner } = await openForChange(store, actor, found.side, input.id, input.version);
    const { side, state, awaitsReview } = posting;
    if (!awaitsReview) throw new DomainError('POSTING.ILLEGAL_TRANSITION', { state, action: verb });
    const now = recorder.now();
    const outcome = OUTCOMES[verb];
    const after = await (async (): Promise<Posting> => {
      if (verb === 'approve') {
        const content = await workingContent(store, posting);
        return promoted(posting, checkedContent(side, content, lexicon, recorder.today(), 'submit'), now);
      }
      const returned = { ...posting, returnedRevision: posting.workingRevision };
      if (state === 'published') return { ...touched(returned, now), awaitsReview: false };
      return moved(returned, nextState(state, 'return', 'broker', owner.state === 'verified'), now);
    })();
    const { reviewNote: _former, ...kept } = after;
    await applyChange(
      store,
      recorder,
      actor,
      posting,
      { ...kept, ...(note && { reviewNote: note }) },
      outcome,
      note,
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
