import { buildRegions, buildVocabulary, parseProvince, parseVocabulary } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { requireSystem } from '../access/permissions.js';
import type { Recorder } from '../history/recorder.js';
import { requeueAll } from '../matching/requeue.js';
import type { ReferenceEdition, ReferenceVersions } from '../ports/reference-repository.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { beginRematch } from '../rematch/begin-rematch.js';

/**
 * Makes the editions read from `seeds/` the active ones. Vocabulary and divisions are tried first. When either is replaced, everything
 * published is projected for search again, and a full re-match begins, in the same transaction: no search document and no score rests on
 * what is gone.
 * @throws VOCABULARY.INVALID
 */
export class LoadReference {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recorder: Recorder,
  ) {}

  async execute(actor: Actor, input: { readonly editions: readonly ReferenceEdition[] }): Promise<void> {
    requireSystem(actor);
    for (const { kind, content } of input.editions) {
      if (kind === 'vocabulary') buildVocabulary(parseVocabulary(content));
      if (kind === 'regions') buildRegions(parseProvince(content));
    }
    await this.unitOfWork.run(async (store) => {
      const before = await store.reference.versions();
      for (const edition of input.editions) await store.reference.activate(edition);
      const now = await store.reference.versions();
      if (!isReplaced(before, now)) return;
      await requeueAll(store);
      await beginRematch(store, this.recorder, `reference ${now.editions.vocabulary}`);
    });
  }
}

/** Before the first vocabulary nothing can have been published. */
const isReplaced = ({ editions: before }: ReferenceVersions, { editions: now }: ReferenceVersions): boolean =>
  before.vocabulary !== undefined && (before.vocabulary !== now.vocabulary || before.regions !== now.regions);
