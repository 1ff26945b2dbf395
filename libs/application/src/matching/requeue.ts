import type { Store } from '../ports/unit-of-work.js';

/** Sends a need to the matcher again, if it is published; its version stays. */
export async function requeue(store: Store, needId: string): Promise<void> {
  const needs = await store.postings.published('need', [needId]);
  await store.outbox.append(
    ...needs.map(({ id: postingId, version }) => ({
      kind: 'PostingIndexed' as const,
      side: 'need' as const,
      postingId,
      version,
    })),
  );
}
