import { nextState, type Side } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import type { Recorder } from '../history/recorder.js';
import type { LiveFeed } from '../ports/live-feed.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import type { ReferenceLibrary } from '../reference/reference-library.js';
import { checkedContent } from './checked-content.js';
import { openForChange, workingContent } from './open-posting.js';
import { applyChange, moved, promoted } from './posting-change.js';
import type { PostingReader } from './posting-reader.js';
import type { PostingView } from './posting-view.js';

export interface SubmitPostingInput<S extends Side> {
  readonly side: S;
  readonly id: string;
  readonly version?: number;
}

/**
 * A verified organization's posting is published at once; another's waits for a broker.
 * @throws POSTING.INCOMPLETE with every problem, POSTING.ILLEGAL_TRANSITION {state, action}, POSTING.VERSION_CONFLICT {yours, current}
 */
export class SubmitPosting {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recorder: Recorder,
    private readonly library: ReferenceLibrary,
    private readonly live: LiveFeed,
    private readonly reader: PostingReader,
  ) {}

  async execute<S extends Side>(actor: Actor, input: SubmitPostingInput<S>): Promise<PostingView<S>> {
    const { lexicon } = await this.library.current();
    const after = await this.unitOfWork.run(async (store) => {
      const open = await openForChange(store, actor, input.side, input.id, input.version);
      const { posting, owner } = open;
      const now = this.recorder.now();
      const to = nextState(posting.state, 'submit', open.as, owner.state === 'verified');
      const stored = await workingContent(store, posting);
      const content = checkedContent(input.side, stored, lexicon, this.recorder.today(), 'submit');
      const after = to === 'published' ? promoted(posting, content, now) : moved(posting, to, now);
      await applyChange(store, this.recorder, open.actor, posting, after, 'submitted');
      if (after.awaitsReview) {
        await store.outbox.append({ kind: 'ReviewRequested', subjectKind: 'posting', subjectId: after.id });
      }
      return after;
    });
    const topic = after.awaitsReview ? 'review' : 'progress';
    await this.live.publish({ topic, subjectId: after.id, audience: [after.organizationId, 'brokers'] });
    return this.reader.view(actor, input.side, input.id);
  }
}
