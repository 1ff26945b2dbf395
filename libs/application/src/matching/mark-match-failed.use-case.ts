import type { Side } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { requireSystem } from '../access/permissions.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import type { MatchProgress } from './match-progress.js';

/** Tells whoever watches that this run did not come through; another attempt begins a new one. */
export class MarkMatchFailed {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly progress: MatchProgress,
  ) {}

  async execute(actor: Actor, input: { readonly side: Side; readonly postingId: string }): Promise<void> {
    requireSystem(actor);
    const posting = await this.unitOfWork.read((store) => store.postings.find(input.side, input.postingId));
    // Another delivery may have come through meanwhile.
    if (posting?.state !== 'published' || posting.matchedVersion >= posting.version) return;
    await this.progress.step(posting, { failedAt: this.progress.now() });
  }
}
