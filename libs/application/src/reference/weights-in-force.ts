import { DEFAULT_WEIGHTS, type Weights } from '@duijie/domain';
import type { ReferenceVersions } from '../ports/reference-repository.js';
import type { Store } from '../ports/unit-of-work.js';

/** The weights that scores are made with now; those that the code itself brings are not stored, and stand in for a version that is not known. */
export async function weightsInForce(
  store: Store,
  { weights }: Pick<ReferenceVersions, 'weights'>,
): Promise<Weights> {
  if (weights === DEFAULT_WEIGHTS.version) return DEFAULT_WEIGHTS;
  return (await store.weights.find(weights)) ?? DEFAULT_WEIGHTS;
}
