import type { Actor } from '../access/actor.js';
import { requireSystem } from '../access/permissions.js';
import type { Recorder } from '../history/recorder.js';
import { NOTHING_TO_SETTLE, type Settle } from '../pipeline/settle.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { applyChange, touched } from '../posting/posting-change.js';

/** An organization changed, and with it everything it has posted: each posting that ever was live takes the road again. */
export class RaisePostings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recorder: Recorder,
  ) {}

  async execute(
    actor: Actor,
    input: { readonly organizationId: string },
    settle: Settle = NOTHING_TO_SETTLE,
  ): Promise<void> {
    requireSystem(actor);
    await this.unitOfWork.run(async (store) => {
      await settle(store);
      await store.organizations.share(input.organizationId);
      for (const { side, id } of await store.postings.ofOrganization(input.organizationId)) {
        const posting = await store.postings.lock(side, id);
        if (posting?.liveRevision === undefined) continue;
        await applyChange(store, this.recorder, actor, posting, touched(posting, this.recorder.now()));
      }
    });
  }
}
