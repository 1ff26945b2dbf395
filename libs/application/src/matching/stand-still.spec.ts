import { describe, expect, it } from '@jest/globals';
import { DEFAULT_WEIGHTS, fullScorerVersion } from '@duijie/domain';
import { MovedMeanwhile } from '../pipeline/settle.js';
import type { Rules } from '../ports/match-repositories.js';
import type { ReferenceVersions } from '../ports/reference-repository.js';
import type { Store } from '../ports/unit-of-work.js';
import { sameEditions } from './stand-still.js';

const learned = { ...DEFAULT_WEIGHTS, version: '2' };
const rules: Rules = {
  scorerVersion: fullScorerVersion(DEFAULT_WEIGHTS),
  vocabularyVersion: 'v',
  regionsVersion: 'r',
  corpusSnapshot: 3,
  asOf: '2026-11-20',
};
const inForce: ReferenceVersions = {
  editions: { vocabulary: 'v', regions: 'r' },
  corpus: 3,
  weights: DEFAULT_WEIGHTS.version,
  meaning: 0,
};
/** A store in which these versions are in force, and one version of weights was learned. */
const storeOf = (versions: ReferenceVersions): Store =>
  ({
    reference: { versions: () => Promise.resolve(versions) },
    weights: { find: (version: string) => Promise.resolve(version === '2' ? learned : undefined) },
    meanings: { edition: (number: number) => Promise.resolve({ number, model: 'm', low: 0, high: 1 }) },
  }) as unknown as Store;
const check = (changed: Partial<ReferenceVersions>, scored = rules) =>
  sameEditions(storeOf({ ...inForce, ...changed }), scored);

describe('what was scored', () => {
  it('may be kept while everything that it rests on is in force', async () => {
    await expect(check({})).resolves.toBeUndefined();
    await expect(
      check({ weights: '2' }, { ...rules, scorerVersion: fullScorerVersion(learned) }),
    ).resolves.toBeUndefined();
  });

  it.each<[string, Partial<ReferenceVersions>]>([
    ['a vocabulary', { editions: { ...inForce.editions, vocabulary: 'w' } }],
    ['divisions', { editions: { vocabulary: 'v' } }],
    ['statistics of the texts', { corpus: 4 }],
    ['weights', { weights: '2' }],
    ['meanings', { meaning: 1 }],
  ])('is scored again under other %s', async (_, changed) =>
    expect(check(changed)).rejects.toThrow(MovedMeanwhile),
  );

  it('is kept under weights that nobody knows any more: those of the code stand in for them', async () =>
    expect(check({ weights: 'gone' })).resolves.toBeUndefined());
});
