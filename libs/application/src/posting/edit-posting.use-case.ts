import { DomainError, isEditable, type ContentOf, type Posting, type Side } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import type { Recorder } from '../history/recorder.js';
import type { LiveFeed } from '../ports/live-feed.js';
import type { Store, UnitOfWork } from '../ports/unit-of-work.js';
import type { ReferenceLibrary } from '../reference/reference-library.js';
import { checkedContent } from './checked-content.js';
import { openForChange, type OpenPosting } from './open-posting.js';
import { applyChange, promoted, touched } from './posting-change.js';
import type { PostingReader } from './posting-reader.js';
import type { PostingView } from './posting-view.js';

export interface EditPostingInput<S extends Side> {
  readonly side: S;
  readonly id: string;
  readonly content: ContentOf[S];
  /** The version that was edited. */
  readonly version: number;
}

/**
 * Replaces what is worked on. A verified organization's edit of a published posting is live at once; another's waits for a broker while
 * the old content stays public. What is not published is a draft and may be unfinished.
 * @throws POSTING.VERSION_CONFLICT {yours, current}, POSTING.ILLEGAL_TRANSITION {state, action}, INPUT.INVALID, POSTING.INCOMPLETE
 */
export class EditPosting {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recorder: Recorder,
    private readonly library: ReferenceLibrary,
    private readonly live: LiveFeed,
    private readonly reader: PostingReader,
  ) {}

  async execute<S extends Side>(actor: Actor, input: EditPostingInput<S>): Promise<PostingView<S>> {
    const { lexicon } = await this.library.current();
    const after = await this.unitOfWork.run(async (store) => {
      const open = await openForChange(store, actor, input.side, input.id, input.version);
      const { state } = open.posting;
      if (!isEditable(state)) throw new DomainError('POSTING.ILLEGAL_TRANSITION', { state, action: 'edit' });
      const mode = state === 'published' || state === 'in_review' ? 'submit' : 'draft';
      const content = checkedContent(input.side, input.content, lexicon, this.recorder.today(), mode);
      const worked = await this.keep(store, open, content);
      const after = this.next(open, worked, content);
      // A draft is saved while it is typed; only what others read or review is history.
      await applyChange(
        store,
        this.recorder,
        open.actor,
        open.posting,
        after,
        mode === 'submit' ? 'edited' : undefined,
      );
      if (after.awaitsReview && !open.posting.awaitsReview) {
        await store.outbox.append({ kind: 'ReviewRequested', subjectKind: 'posting', subjectId: after.id });
      }
      return after;
    });
    if (after.state === 'published') {
      await this.live.publish({
        topic: 'progress',
        subjectId: after.id,
        audience: [after.organizationId, 'brokers'],
      });
    }
    return this.reader.view(actor, input.side, input.id);
  }

  /** A draft nobody else has seen is overwritten; whatever was submitted, returned or live stays as it was said, and a new revision is opened. */
  private async keep<S extends Side>(
    store: Store,
    open: OpenPosting<S>,
    content: ContentOf[S],
  ): Promise<Posting<S>> {
    const { posting, actor } = open;
    const { awaitsReview, workingRevision, liveRevision, returnedRevision } = posting;
    const overwrite =
      !awaitsReview && workingRevision !== liveRevision && workingRevision !== returnedRevision;
    const number = overwrite ? workingRevision : workingRevision + 1;
    const revision = {
      postingId: posting.id,
      number,
      content,
      createdBy: actor.accountId,
      createdAt: this.recorder.now(),
    };
    await (overwrite ? store.postings.replaceRevision(revision) : store.postings.addRevision(revision));
    return { ...posting, workingRevision: number };
  }

  private next<S extends Side>(
    { posting, owner }: OpenPosting<S>,
    worked: Posting<S>,
    content: ContentOf[S],
  ): Posting<S> {
    const now = this.recorder.now();
    if (posting.state !== 'published') return touched(worked, now);
    return owner.state === 'verified'
      ? promoted(worked, content, now)
      : { ...touched(worked, now), awaitsReview: true };
  }
}
