import { buildRegions, buildVocabulary, parseProvince, parseVocabulary } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { requireSystem } from '../access/permissions.js';
import type { ReferenceEdition, ReferenceVersions } from '../ports/reference-repository.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { projectedWith } from './projected-with.js';

/**
 * Makes the editions read from `seeds/` the active ones. Vocabulary and divisions are tried first. When either is replaced, the same
 * transaction asks for everything published to be projected for search again and then matched again: no search document and no score rests
 * on what is gone.
 * @throws VOCABULARY.INVALID
 */
export class LoadReference {
  constructor(private readonly unitOfWork: UnitOfWork) {}

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
      await store.outbox.append({ kind: 'ProjectionDue', editions: projectedWith(now), side: 'need' });
    });
  }
}

/** Before the first vocabulary nothing can have been published. */
const isReplaced = (before: ReferenceVersions, now: ReferenceVersions): boolean =>
  before.editions.vocabulary !== undefined && projectedWith(before) !== projectedWith(now);
