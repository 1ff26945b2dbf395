import { DomainError, fullScorerVersion, measureScale, type MeaningEdition } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { requireSystem } from '../access/permissions.js';
import type { Recorder } from '../history/recorder.js';
import type { Embedder } from '../ports/embedder.js';
import type { Meaningless } from '../ports/meaning-repository.js';
import type { Store, UnitOfWork } from '../ports/unit-of-work.js';
import { weightsInForce } from '../reference/weights-in-force.js';
import { beginRematch } from '../rematch/begin-rematch.js';
import type { EmbedPostings } from './embed-postings.js';

/** Texts that are asked for together, at most: what one request takes. */
const MOST = 16;
/** Of one batch, ms: the sweeper has other things to do. */
const BATCH_MS = 20_000;
/** After this long the next sweep goes on, ms. */
const LONGEST_MS = 20_000;
/** Vectors of each side from which the scale is read: 40,000 pairs. */
const SAMPLE = 200;

/**
 * The net under the embedder. Makes what vectors are missing; brings the configured model into force once all published postings have one (until
 * then nobody's score mixes those with and those without), or takes it out of force when none is configured any more. Either begins a full
 * re-match. A posting whose vector comes later than its match is matched again.
 * @throws EMBEDDER.UNAVAILABLE
 */
export class KeepMeanings {
  /** Fewer after a failure: what does not come in time is asked for again, and a slow embedder would never be done with the same many. */
  private batch = MOST;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recorder: Recorder,
    private readonly embedder: Embedder,
    private readonly postings: EmbedPostings,
  ) {}

  /** @returns how many vectors were made */
  async execute(actor: Actor): Promise<number> {
    requireSystem(actor);
    const { model } = this.embedder;
    if (model === '') {
      await this.bringIntoForce(undefined);
      return 0;
    }
    const until = this.recorder.now().getTime() + LONGEST_MS;
    for (let made = 0; ;) {
      const missing = await this.postings.missing(this.batch);
      if (missing.length === 0) {
        const scale = await this.unitOfWork.read((store) => scaleOf(store, model));
        if (scale) await this.bringIntoForce({ model, ...scale });
        return made;
      }
      made += await this.make(missing);
      if (this.recorder.now().getTime() >= until) return made;
    }
  }

  private async make(missing: readonly Meaningless[]): Promise<number> {
    const { model } = this.embedder;
    const vectors = await this.vectors(missing);
    const made = new Set(vectors.map(({ postingId }) => postingId));
    await this.unitOfWork.run(async (store) => {
      await store.meanings.insert(model, vectors);
      if ((await inForce(store))?.model !== model) return;
      const late = missing.filter(({ postingId }) => made.has(postingId));
      await store.outbox.append(
        ...late.map(({ side, postingId, version }) => ({
          kind: 'PostingIndexed' as const,
          side,
          postingId,
          version,
        })),
      );
    });
    return made.size;
  }

  private async vectors(missing: readonly Meaningless[]) {
    const begun = this.recorder.now().getTime();
    try {
      const vectors = await this.postings.vectors(missing, BATCH_MS);
      if (this.recorder.now().getTime() - begun < BATCH_MS / 4) this.batch = Math.min(MOST, this.batch * 2);
      return vectors;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'EMBEDDER.UNAVAILABLE')
        this.batch = Math.ceil(this.batch / 2);
      throw error;
    }
  }

  private async bringIntoForce(edition: Omit<MeaningEdition, 'number'> | undefined): Promise<void> {
    const isDone = async (store: Store) => (await inForce(store))?.model === edition?.model;
    if (await this.unitOfWork.read(isDone)) return;
    await this.unitOfWork.run(async (store) => {
      await store.rematches.lock();
      if (await isDone(store)) return; // another worker was first
      await store.meanings.bringIntoForce(edition, this.recorder.now());
      const weights = await weightsInForce(store, await store.reference.versions());
      await beginRematch(store, this.recorder, `scorer ${fullScorerVersion(weights)}`);
    });
  }
}

const inForce = async (store: Store): Promise<MeaningEdition | undefined> => {
  const { meaning } = await store.reference.versions();
  return meaning === 0 ? undefined : store.meanings.edition(meaning);
};

const scaleOf = async (store: Store, model: string) =>
  measureScale(
    await store.meanings.sample(model, 'need', SAMPLE),
    await store.meanings.sample(model, 'solution', SAMPLE),
  );
