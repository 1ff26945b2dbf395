import type { Side } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { requireSystem } from '../access/permissions.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { requeue } from './requeue.js';

const BATCH = 500;

export interface RematchInput {
  /** Goes on after this posting of the side, in id order; absent: from the start. */
  readonly afterId?: string;
  /** One side after the other: a pair is scored alike from both, but each side proposes pairs the other may not find. */
  readonly side: Side;
}

/** One batch of a full re-match. Call again with the returned id until there is none; what was queued stays queued when it is interrupted. */
export class RematchAll {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(
    actor: Actor,
    input: RematchInput,
  ): Promise<{ readonly queued: number; readonly afterId?: string }> {
    requireSystem(actor);
    return this.unitOfWork.run(async (store) => {
      const ids = await store.postings.publishedIds(input.side, input.afterId, BATCH);
      await requeue(store, 'PostingIndexed', input.side, ids);
      const afterId = ids.length === BATCH ? ids.at(-1) : undefined;
      return { queued: ids.length, ...(afterId !== undefined && { afterId }) };
    });
  }
}
