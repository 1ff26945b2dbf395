import type { Actor } from '../access/actor.js';
import { requireSystem } from '../access/permissions.js';
import type { Recorder } from '../history/recorder.js';
import type { BuildCorpus } from '../matching/build-corpus.use-case.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { beginRematch } from './begin-rematch.js';

/** Share by which what is published may differ from what the text statistics were taken of, before they are renewed. */
const GROWN = 0.2;

/** Every night: ages of references and certificates move scores by themselves. Statistics of the texts are renewed when they are outgrown. */
export class RematchNightly {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recorder: Recorder,
    private readonly buildCorpus: BuildCorpus,
  ) {}

  async execute(actor: Actor): Promise<void> {
    requireSystem(actor);
    const { documents, published } = await this.unitOfWork.read(async (store) => ({
      documents: await store.reference.corpusDocuments(),
      published:
        (await store.postings.countByState('need')).published +
        (await store.postings.countByState('solution')).published,
    }));
    if (Math.abs(published - documents) > GROWN * documents) {
      await this.buildCorpus.execute(actor);
      return;
    }
    const cause = `nightly ${this.recorder.today()}` as const;
    await this.unitOfWork.run(async (store) => {
      await store.rematches.lock();
      if ((await store.rematches.newest())?.cause !== cause) await beginRematch(store, this.recorder, cause);
    });
  }
}
