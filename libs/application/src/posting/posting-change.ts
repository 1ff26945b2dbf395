import type { ContentOf, Posting, PostingState, Side } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import type { Recorder } from '../history/recorder.js';
import type { Store } from '../ports/unit-of-work.js';
import { expiryOf } from './expiry.js';

/** The next version of a posting, else as it was. */
export const touched = <S extends Side>(posting: Posting<S>, at: Date): Posting<S> => ({
  ...posting,
  version: posting.version + 1,
  updatedAt: at,
});

/** The next version in another state. */
export const moved = <S extends Side>(posting: Posting<S>, state: PostingState, at: Date): Posting<S> => ({
  ...touched(posting, at),
  state,
  awaitsReview: state === 'in_review',
});

/** What is worked on goes live; the clock of answers starts when it was not public before. `content` is that of the working revision. */
export const promoted = <S extends Side>(
  posting: Posting<S>,
  content: ContentOf[S],
  at: Date,
): Posting<S> => ({
  ...moved(posting, 'published', at),
  liveRevision: posting.workingRevision,
  reviewNote: undefined,
  publishedAt: posting.state === 'published' ? (posting.publishedAt ?? at) : at,
  expiresAt: expiryOf(posting.side, content, at),
});

/**
 * Writes a change of a locked posting and sends it on its road: history, and PostingChanged for whatever is or was public.
 * @param event verb for the history; without it the change belongs to another subject's line (its organization's)
 */
export async function applyChange(
  store: Store,
  recorder: Recorder,
  actor: Actor,
  before: Posting,
  after: Posting,
  event?: string,
  note?: string,
): Promise<void> {
  await store.postings.update(after, before.version);
  if (event !== undefined) {
    await store.history.append(
      recorder.line(actor, {
        subjectKind: 'posting',
        subjectId: after.id,
        event,
        version: after.version,
        ...(before.state !== after.state && { from: before.state, to: after.state }),
        ...(note !== undefined && { note }),
      }),
    );
  }
  if (after.liveRevision === undefined) return;
  const { side, id: postingId, version } = after;
  await store.outbox.append({ kind: 'PostingChanged', side, postingId, version });
  if (after.state === 'published') {
    await store.runs.save({ postingId, side, version, queuedAt: recorder.now() });
  }
}
