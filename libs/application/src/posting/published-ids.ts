import type { Side } from '@duijie/domain';
import type { Store } from '../ports/unit-of-work.js';

const BATCH = 500;

/** The ids of everything published on a side, in id order, some hundred at a time; never an empty batch. */
export async function* publishedIds(store: Store, side: Side): AsyncGenerator<readonly string[]> {
  for (let afterId: string | undefined; ;) {
    const ids = await store.postings.publishedIds(side, afterId, BATCH);
    if (ids.length > 0) yield ids;
    if (ids.length < BATCH) return;
    afterId = ids.at(-1);
  }
}
