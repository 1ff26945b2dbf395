import { SIDES, type Side } from '@duijie/domain';
import type { Store } from '../ports/unit-of-work.js';
import { publishedIds } from '../posting/published-ids.js';

/** Where published postings set out again: `PostingChanged` from search on, `PostingIndexed` at the matcher. */
type Start = 'PostingChanged' | 'PostingIndexed';

/** Sends these postings down their road again, as far as they are published; their version stays. */
export async function requeue(store: Store, kind: Start, side: Side, ids: readonly string[]): Promise<void> {
  const postings = await store.postings.published(side, ids);
  await store.outbox.append(
    ...postings.map(({ id: postingId, version }) => ({ kind, side, postingId, version })),
  );
}

/**
 * Everything published is projected for search again, in the transaction that makes it necessary; what is matched already is not matched
 * again by it. A row a posting rather than one that builds the index anew: that work outlasts a lease, would be begun again beside itself, and
 * in the end be set aside as one that ends its workers.
 */
export async function requeueAll(store: Store): Promise<void> {
  for (const side of SIDES) {
    for await (const ids of publishedIds(store, side)) await requeue(store, 'PostingChanged', side, ids);
  }
}
