import type { Actor } from '../access/actor.js';
import { requireSystem } from '../access/permissions.js';
import type { Recorder } from '../history/recorder.js';
import { AlreadyHandled, untilStill, type Settle } from '../pipeline/settle.js';
import type { Rematch } from '../ports/rematch-repository.js';
import type { Store, UnitOfWork } from '../ports/unit-of-work.js';
import type { LoadedBatch, RematchBatch, ScoredBatch } from './rematch-batch.js';

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
    const ahead = new Ahead(this.batch, size);
    for (;;) {
      const begun = this.recorder.now().getTime();
      const rematch = await this.unitOfWork.read((store) => store.rematches.find(rematchId));
      if (rematch?.state !== 'running') return this.unitOfWork.run(settle);
      const isLast = await untilStill(() => this.step(rematch, ahead, begun, until));
      if (isLast) return this.unitOfWork.run((store) => this.finish(store, rematch, settle));
      if (this.recorder.now().getTime() >= until)
        return this.unitOfWork.run((store) => goOn(store, rematch, settle));
    }
  }

  /** Writes the next batch while the one behind it is being scored. @returns whether it was the last */
  private async step({ id, afterId }: Rematch, ahead: Ahead, begun: number, until: number): Promise<boolean> {
    const batch = await ahead.take(afterId);
    if (!batch.isLast && this.recorder.now().getTime() < until) ahead.begin(batch.ids.at(-1));
    await this.batch.write(batch, async (store, step) => {
      const busyMs = this.recorder.now().getTime() - begun;
      // Somebody else did this batch: a delivery that came late, after its lease.
      if (!(await store.rematches.advance(id, afterId, { ...step, busyMs }))) throw new AlreadyHandled();
    });
    return batch.isLast;
  }

  private async finish(store: Store, { id }: Rematch, settle: Settle): Promise<void> {
    await settle(store);
    if (await store.rematches.finish(id, this.recorder.now()))
      await store.outbox.append({ kind: 'RematchReady', rematchId: id });
  }
}

/** The batch that is scored before its turn, and the one behind it, which is read meanwhile. One whose turn never comes is thrown away. */
class Ahead {
  private scored?: Begun<ScoredBatch>;
  private loaded?: Begun<LoadedBatch>;

  constructor(
    private readonly batch: RematchBatch,
    private readonly size: number | undefined,
  ) {}

  begin(afterId: string | undefined): void {
    this.scored = begun(afterId, this.score(afterId));
  }

  /** Scored once: whoever comes back for it, since things moved meanwhile, gets it anew. */
  take(afterId: string | undefined): Promise<ScoredBatch> {
    const { scored } = this;
    delete this.scored;
    return scored && scored.afterId === afterId ? scored.batch : this.score(afterId);
  }

  private async score(afterId: string | undefined): Promise<ScoredBatch> {
    const { loaded } = this;
    delete this.loaded;
    const load = (id: string | undefined) => this.batch.load(id, this.size);
    const batch = await (loaded && loaded.afterId === afterId ? loaded.batch : load(afterId));
    const next = batch.ids.at(-1);
    if (!batch.isLast) this.loaded = begun(next, load(next));
    return this.batch.score(batch);
  }
}

interface Begun<B> {
  readonly afterId: string | undefined;
  readonly batch: Promise<B>;
}

function begun<B>(afterId: string | undefined, batch: Promise<B>): Begun<B> {
  batch.catch(() => undefined); // whoever takes it is told; nobody else needs to be
  return { afterId, batch };
}

async function goOn(store: Store, { id: rematchId }: Rematch, settle: Settle): Promise<void> {
  await settle(store);
  await store.outbox.append({ kind: 'RematchDue', rematchId });
}
