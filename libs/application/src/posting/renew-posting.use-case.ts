import { DomainError, nextState, type ContentOf, type Posting, type Side } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import type { Recorder } from '../history/recorder.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import type { ReferenceLibrary } from '../reference/reference-library.js';
import { checkedContent } from './checked-content.js';
import { liveContent, openForChange, workingContent } from './open-posting.js';
import { applyChange, moved, promoted } from './posting-change.js';
import type { PostingReader } from './posting-reader.js';
import type { PostingView } from './posting-view.js';

export interface RenewPostingInput<S extends Side> {
  readonly side: S;
  readonly id: string;
  /** ISO date; a solution has none and is good for another year. */
  readonly answerBy?: string;
  readonly version?: number;
}

/**
 * Another term for a published or expired posting, as a new revision of what is worked on. A change that a broker returned is not published
 * by it: then what is live gets the new term, and the returned change stays what is worked on, under the next number.
 * @throws INPUT.INVALID, POSTING.ILLEGAL_TRANSITION, POSTING.VERSION_CONFLICT, POSTING.INCOMPLETE
 */
export class RenewPosting {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recorder: Recorder,
    private readonly library: ReferenceLibrary,
    private readonly reader: PostingReader,
  ) {}

  async execute<S extends Side>(actor: Actor, input: RenewPostingInput<S>): Promise<PostingView<S>> {
    const { lexicon } = await this.library.current();
    await this.unitOfWork.run(async (store) => {
      const open = await openForChange(store, actor, input.side, input.id, input.version);
      const { posting, owner } = open;
      if (posting.awaitsReview) {
        throw new DomainError('POSTING.ILLEGAL_TRANSITION', { state: 'in_review', action: 'renew' });
      }
      const to = nextState(posting.state, 'renew', open.as, owner.state === 'verified');
      const now = this.recorder.now();
      const isReturned = posting.workingRevision === posting.returnedRevision;
      const worked = await workingContent(store, posting);
      const before = isReturned ? await liveContent(store, posting) : worked;
      const asked: ContentOf[S] = input.side === 'need' ? { ...before, answerBy: input.answerBy } : before;
      const content = checkedContent(input.side, asked, lexicon, this.recorder.today(), 'submit');
      const number = posting.workingRevision + 1;
      const add = (at: number, content: ContentOf[S]): Promise<void> =>
        store.postings.addRevision({
          postingId: posting.id,
          number: at,
          content,
          createdBy: open.actor.accountId,
          createdAt: now,
        });
      await add(number, content);
      const renewed = { ...posting, workingRevision: number };
      const after = to === 'published' ? promoted(renewed, content, now) : moved(renewed, to, now);
      if (isReturned && to === 'published') await add(number + 1, worked);
      await applyChange(
        store,
        this.recorder,
        open.actor,
        posting,
        isReturned && to === 'published' ? stillReturned(after, posting) : after,
        'renewed',
      );
      if (after.awaitsReview) {
        await store.outbox.append({ kind: 'ReviewRequested', subjectKind: 'posting', subjectId: after.id });
      }
    });
    return this.reader.view(actor, input.side, input.id);
  }
}

/** What came back stays what is worked on, as it came back. */
const stillReturned = <S extends Side>(after: Posting<S>, { reviewNote }: Posting<S>): Posting<S> => {
  const workingRevision = after.workingRevision + 1;
  return {
    ...after,
    workingRevision,
    returnedRevision: workingRevision,
    ...(reviewNote !== undefined && { reviewNote }),
  };
};
