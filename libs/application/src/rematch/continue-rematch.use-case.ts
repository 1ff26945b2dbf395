import type { Actor } from '../access/actor.js';
import { requireSystem } from '../access/permissions.js';
import type { Recorder } from '../history/recorder.js';
import { AlreadyHandled, untilStill, type Settle } from '../pipeline/settle.js';
import type { Rematch } from '../ports/rematch-repository.js';
import type { Store, UnitOfWork } from '../ports/unit-of-work.js';
import type { RematchBatch } from './rematch-batch.js';

/** How long one job works before it hands over to the next, ms: well within a lease. */
const SLICE_MS = 10_000;

/**
 * Works on a full re-match for a while, then asks for its own continuation. Where it stands is stored with every batch, so that it goes on
 * from there whoever dies; one that was overtaken or is done asks for nothing. People are told at its end, of everything at once.
 * @throws SEARCH.UNAVAILABLE, MovedMeanwhile
 */
export class ContinueRematch {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly batch: RematchBatch,
    private readonly recorder: Recorder,
  ) {}

  /** @param size needs of one batch; smaller in tests only */
  async execute(
    actor: Actor,
    { rematchId, size }: { readonly rematchId: string; readonly size?: number },
    settle: Settle,
  ): Promise<void> {
    requireSystem(actor);
    const until = this.recorder.now().getTime() + SLICE_MS;
    for (;;) {
      const rematch = await this.unitOfWork.read((store) => store.rematches.find(rematchId));
      if (rematch?.state !== 'running') return this.unitOfWork.run(settle);
      const more = await untilStill(() => this.step(rematch, size));
      if (!more) return this.unitOfWork.run((store) => this.finish(store, rematch, settle));
      if (this.recorder.now().getTime() >= until)
        return this.unitOfWork.run((store) => goOn(store, rematch, settle));
    }
  }

  private step({ id, afterId }: Rematch, size?: number): Promise<boolean> {
    return this.batch.next(
      afterId,
      async (store, step) => {
        // Somebody else did this batch: a delivery that came late, after its lease.
        if (!(await store.rematches.advance(id, afterId, step))) throw new AlreadyHandled();
      },
      size,
    );
  }

  private async finish(store: Store, { id }: Rematch, settle: Settle): Promise<void> {
    await settle(store);
    if (await store.rematches.finish(id, this.recorder.now()))
      await store.outbox.append({ kind: 'RematchReady', rematchId: id });
  }
}

async function goOn(store: Store, { id: rematchId }: Rematch, settle: Settle): Promise<void> {
  await settle(store);
  await store.outbox.append({ kind: 'RematchDue', rematchId });
}
