import type { ContentOf, Posting, Side } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { requireSystem } from '../access/permissions.js';
import type { Recorder } from '../history/recorder.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { expiryOf } from './expiry.js';

export interface LoadedContent<S extends Side> {
  readonly id: string;
  readonly code: string;
  readonly organizationId: string;
  readonly content: ContentOf[S];
}

/**
 * Puts many published postings in at once, for benchmarks and migrations from elsewhere: unchecked, without history, and counted as
 * indexed and matched. What is loaded cannot be found before ReindexAll, nor is it matched before BeginRematch.
 */
export class LoadPostings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recorder: Recorder,
  ) {}

  async execute<S extends Side>(
    actor: Actor,
    {
      side,
      accountId,
      postings,
    }: { readonly side: S; readonly accountId: string; readonly postings: readonly LoadedContent<S>[] },
  ): Promise<void> {
    requireSystem(actor);
    const now = this.recorder.now();
    const rows = postings.map(({ id, code, organizationId, content }) => {
      const posting: Posting<S> = {
        id,
        side,
        code,
        organizationId,
        state: 'published',
        version: 1,
        liveRevision: 1,
        workingRevision: 1,
        awaitsReview: false,
        demo: true,
        publishedAt: now,
        expiresAt: expiryOf(side, content, now),
        indexedVersion: 1,
        matchedVersion: 1,
        createdBy: accountId,
        createdAt: now,
        updatedAt: now,
      };
      return {
        posting,
        revision: { postingId: id, number: 1, content, createdBy: accountId, createdAt: now },
      };
    });
    await this.unitOfWork.run((store) => store.postings.insertMany(rows));
  }
}
