import type { Side } from '@duijie/domain';
import type { Store } from '../ports/unit-of-work.js';

/** Where published postings set out again: `PostingChanged` from search on, `PostingIndexed` at the matcher. */
type Start = 'PostingChanged' | 'PostingIndexed';

/** Sends these postings down their road again, as far as they are published; their version stays. */
export async function requeue(store: Store, kind: Start, side: Side, ids: readonly string[]): Promise<void> {
  const postings = await store.postings.published(side, ids);
  await store.outbox.append(
    ...postings.map(({ id: postingId, version }) => ({ kind, side, postingId, version })),
  );
}
