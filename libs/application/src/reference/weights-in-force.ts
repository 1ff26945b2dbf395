import { DEFAULT_WEIGHTS, withMeaning, type Weights } from '@duijie/domain';
import type { ReferenceVersions } from '../ports/reference-repository.js';
import type { Store } from '../ports/unit-of-work.js';

/**
 * The weights that scores are made with now, with the embedder in force if there is one; those that the code itself brings are not stored,
 * and stand in for a version that is not known.
 */
export async function weightsInForce(
  store: Store,
  { weights, meaning }: Pick<ReferenceVersions, 'weights' | 'meaning'>,
): Promise<Weights> {
  const known = weights === DEFAULT_WEIGHTS.version ? undefined : await store.weights.find(weights);
  return withMeaning(
    known ?? DEFAULT_WEIGHTS,
    meaning === 0 ? undefined : await store.meanings.edition(meaning),
  );
}
