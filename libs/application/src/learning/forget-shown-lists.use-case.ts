import type { Actor } from '../access/actor.js';
import { requireSystem } from '../access/permissions.js';
import type { Recorder } from '../history/recorder.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';

const DAY_MS = 86_400_000;
/** Rows of one transaction: a long log goes in short ones. */
const BATCH = 1_000;

/**
 * Who read what is kept for as long as the operator says and no longer. The oldest go first, in batches, so that whatever remains is the whole
 * log from some moment on: the folds of `learn` begin later and lose nothing in between.
 */
export class ForgetShownLists {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recorder: Recorder,
  ) {}

  /** @param batch rows of one transaction; smaller in tests only @returns how many were deleted */
  async execute(
    actor: Actor,
    { keptDays, batch = BATCH }: { readonly keptDays: number; readonly batch?: number },
  ): Promise<number> {
    requireSystem(actor);
    const before = new Date(this.recorder.now().getTime() - keptDays * DAY_MS);
    for (let deleted = 0; ;) {
      const gone = await this.unitOfWork.run((store) => store.shownLists.deleteBefore(before, batch));
      deleted += gone;
      if (gone < batch) return deleted;
    }
  }
}
