import { fullScorerVersion } from '@duijie/domain';
import { MovedMeanwhile } from '../pipeline/settle.js';
import type { Rules } from '../ports/match-repositories.js';
import type { Store } from '../ports/unit-of-work.js';
import { weightsInForce } from '../reference/weights-in-force.js';

export interface Seen {
  readonly id: string;
  readonly version: number;
  /** Default: published. */
  readonly state?: string;
}

/** Locks the postings until the commit. @returns those that are not as they were seen, in version or state */
export async function movedAmong(store: Store, seen: readonly Seen[]): Promise<ReadonlySet<string>> {
  const locked = new Map(
    (await store.postings.hold(seen.map(({ id }) => id))).map((posting) => [posting.id, posting]),
  );
  const moved = seen.filter(({ id, version, state = 'published' }) => {
    const now = locked.get(id);
    return now?.version !== version || now.state !== state;
  });
  return new Set(moved.map(({ id }) => id));
}

/** @throws MovedMeanwhile */
export async function standStill(store: Store, seen: readonly Seen[]): Promise<void> {
  const [first] = await movedAmong(store, seen);
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
