import { NO_MEANING, type MeaningVector, type ScoringContext } from '@duijie/domain';
import type { RevisionKey } from '../ports/meaning-repository.js';
import type { Store } from '../ports/unit-of-work.js';

export type MeaningOf = (revision: RevisionKey) => MeaningVector | undefined;

/** Vectors of revisions, of the embedder that a context scores with; without one nothing is read, and nothing said. */
export async function meaningsOf(
  store: Store,
  { weights }: Pick<ScoringContext, 'weights'>,
  asked: readonly RevisionKey[],
): Promise<MeaningOf> {
  if (!weights.meaning) return () => undefined;
  const found = await store.meanings.find(weights.meaning.model, asked);
  return ({ postingId, number }) => found.get(`${postingId}:${number}`) ?? NO_MEANING;
}
