import type { Actor } from '../access/actor.js';
import { requireSystem } from '../access/permissions.js';
import type { Recorder } from '../history/recorder.js';
import { AlreadyHandled, untilStill, type Settle } from '../pipeline/settle.js';
import type { Rematch } from '../ports/rematch-repository.js';
import type { Store, UnitOfWork } from '../ports/unit-of-work.js';
import type { LoadedBatch, RematchBatch, ScoredBatch } from './rematch-batch.js';

/** How long one job works before it hands over to the next, ms: well within a lease. */
const SLICE_MS = 10_000;

/** Batches that may wait, scored, for one that is being written: the database takes now more, now less time for one than scoring does. */
const MOST_WAITING = 2;

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
      // What was scored before its turn is written first.
      if (ahead.isEmpty && this.recorder.now().getTime() >= until)
        return this.unitOfWork.run((store) => goOn(store, rematch, settle));
    }
  }

  /** Writes the next batch while those behind it are being scored. @returns whether it was the last */
  private async step({ id, afterId }: Rematch, ahead: Ahead, begun: number, until: number): Promise<boolean> {
    const batch = await ahead.take(afterId);
    if (this.recorder.now().getTime() < until) ahead.goOn(batch);
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

/** The batches that are scored before their turn, and the one behind these, which is read meanwhile. Those whose turn never comes are thrown away. */
class Ahead {
  /** In order; each is begun when the one before it is scored, and there is none behind the last. */
  private coming: Promise<ScoredBatch | undefined>[] = [];
  private loaded?: { readonly afterId: string | undefined; readonly batch: Promise<LoadedBatch> };
  /** Whose turn it is when the first of these comes. */
  private afterId: string | undefined;

  constructor(
    private readonly batch: RematchBatch,
    private readonly size: number | undefined,
  ) {}

  get isEmpty(): boolean {
    return this.coming.length === 0;
  }

  /** Scored once: whoever comes back for it, since things moved meanwhile, gets it anew. */
  async take(afterId: string | undefined): Promise<ScoredBatch> {
    if (afterId !== this.afterId) this.coming = [];
    try {
      const batch = (await this.coming.shift()) ?? (await this.score(afterId));
      this.afterId = batch.ids.at(-1);
      return batch;
    } catch (error) {
      // Those behind it were to be scored after it.
      this.coming = [];
      throw error;
    }
  }

  /** Has scored what comes behind this batch. */
  goOn(batch: ScoredBatch): void {
    const { coming } = this;
    while (coming.length < MOST_WAITING) {
      const next = (coming.at(-1) ?? Promise.resolve(batch)).then((before) =>
        !before || before.isLast || coming !== this.coming ? undefined : this.score(before.ids.at(-1)),
      );
      coming.push(unheard(next));
    }
  }

  private async score(afterId: string | undefined): Promise<ScoredBatch> {
    const { loaded } = this;
    delete this.loaded;
    const load = (id: string | undefined) => this.batch.load(id, this.size);
    const batch = await (loaded && loaded.afterId === afterId ? loaded.batch : load(afterId));
    const next = batch.ids.at(-1);
    if (!batch.isLast) this.loaded = { afterId: next, batch: unheard(load(next)) };
    return this.batch.score(batch);
  }
}

/** Whoever takes it is told what failed; nobody else needs to be. */
function unheard<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  return work;
}

async function goOn(store: Store, { id: rematchId }: Rematch, settle: Settle): Promise<void> {
  await settle(store);
  await store.outbox.append({ kind: 'RematchDue', rematchId });
}
