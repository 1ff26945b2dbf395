import { fullScorerVersion } from '@duijie/domain';
import { MovedMeanwhile } from '../pipeline/settle.js';
import type { Rules } from '../ports/match-repositories.js';
import type { SeenPosting } from '../ports/posting-repository.js';
import type { Store } from '../ports/unit-of-work.js';
import { weightsInForce } from '../reference/weights-in-force.js';

/** Locks the postings until the commit. @throws MovedMeanwhile when one of them is not as it was seen */
export async function standStill(store: Store, seen: readonly SeenPosting[]): Promise<void> {
  const [first] = await store.postings.movedAmong(seen);
  if (first !== undefined) throw new MovedMeanwhile(`posting ${first}`);
}

/**
 * A renewed corpus or vocabulary, other weights and another embedder come with a re-match of everything: what was scored before must not be
 * kept after.
 * @throws MovedMeanwhile
 */
export async function sameEditions(store: Store, rules: Rules): Promise<void> {
  const versions = await store.reference.versions();
  const { editions, corpus } = versions;
  if (
    corpus !== rules.corpusSnapshot ||
    (editions.vocabulary ?? '') !== rules.vocabularyVersion ||
    (editions.regions ?? '') !== rules.regionsVersion ||
    fullScorerVersion(await weightsInForce(store, versions)) !== rules.scorerVersion
  ) {
    throw new MovedMeanwhile('the reference data or the weights');
  }
}
