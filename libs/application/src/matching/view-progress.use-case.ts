import { DomainError, type Side } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { requireMember } from '../access/permissions.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { requireInside } from '../posting/require-inside.js';
import { presentProgress, type ProgressView } from './progress-view.js';

/** How far the newest run of a posting came; undefined when it was never published. @throws POSTING.NOT_FOUND */
export class ViewProgress {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(
    actor: Actor,
    input: { readonly side: Side; readonly postingId: string },
  ): Promise<ProgressView | undefined> {
    requireMember(actor);
    return this.unitOfWork.read(async (store) => {
      const posting = await store.postings.find(input.side, input.postingId);
      if (!posting) throw new DomainError('POSTING.NOT_FOUND');
      requireInside(actor, posting);
      const run = await store.runs.find(posting.id);
      return run && presentProgress(run, posting.indexedVersion);
    });
  }
}
