import { createHash } from 'node:crypto';
import type { SynonymSource } from '@duijie/application';
import type { Settings } from 'meilisearch';

/** Raise it when a document would be projected otherwise than before: `prepare` then builds the index anew beside the served one. */
const PROJECTION_VERSION = 3;

/** Fields that hold words segmented by us, the weightiest first. */
export const WORD_FIELDS = ['titleWords', 'termWords', 'bodyWords'] as const;
const HAN = /^[\p{Script=Han}々〇]{2,6}$/u;
const LONGEST_LABEL = 60;

/** Meilisearch takes a synonym in one direction: every name points to all others. */
function synonymsOf(groups: readonly (readonly string[])[]): Record<string, string[]> {
  const synonyms: Record<string, string[]> = {};
  for (const labels of groups) {
    const names = [...new Set(labels.map((label) => label.normalize('NFKC').toLowerCase()))].filter(
      ({ length }) => length <= LONGEST_LABEL,
    );
    for (const name of names) {
      const others = names.filter((other) => other !== name);
      if (others.length > 0) synonyms[name] = [...new Set([...(synonyms[name] ?? []), ...others])];
    }
  }
  return synonyms;
}

/** Everything an index is told, as code. Explicit sort comes before relevance; among equals the newest is first. */
export async function indexSettings(source: SynonymSource): Promise<Settings> {
  const groups = await source();
  return {
    searchableAttributes: [...WORD_FIELDS, 'pinyin'],
    displayedAttributes: ['*'],
    filterableAttributes: ['concepts', 'measures', 'scenarioDirections', 'supplyDirections', 'city', 'kind'],
    sortableAttributes: ['publishedAt', 'expiresAt', 'budget'],
    rankingRules: ['sort', 'words', 'typo', 'attributeRank', 'exactness', 'proximity', 'publishedAt:desc'],
    localizedAttributes: [
      { attributePatterns: [...WORD_FIELDS], locales: ['cmn'] },
      { attributePatterns: ['pinyin'], locales: ['eng'] },
    ],
    dictionary: [...new Set(groups.flat().filter((label) => HAN.test(label)))],
    synonyms: synonymsOf(groups),
    typoTolerance: {
      minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
      disableOnNumbers: true,
      disableOnAttributes: ['pinyin'],
    },
    // How near to each other words stand is the last that counts, and to keep it by the word is half of the time that indexing takes.
    proximityPrecision: 'byAttribute',
    facetSearch: false,
    faceting: { maxValuesPerFacet: 300, sortFacetValuesBy: { '*': 'count' } },
    pagination: { maxTotalHits: 100_000 },
  };
}

/** Which code and which vocabulary made the served index. */
export const fingerprintOf = (settings: Settings): string =>
  `${PROJECTION_VERSION}-${createHash('sha256').update(JSON.stringify(settings)).digest('hex').slice(0, 16)}`;

/** Lists in which the order means something; the others come back from the server in an order of its own. */
const IN_ORDER = new Set(['searchableAttributes', 'rankingRules']);

/** Whether all that is wanted is so; a server knows more settings than we set. */
export const holds = (found: Settings, wanted: Settings): boolean =>
  Object.entries(wanted).every(([name, value]) =>
    isWithin(value, (found as Record<string, unknown>)[name], IN_ORDER.has(name)),
  );

function isWithin(wanted: unknown, found: unknown, inOrder: boolean): boolean {
  if (Array.isArray(wanted)) {
    const [a, b] = [wanted, Array.isArray(found) ? found : []].map((list: unknown[]) => {
      const texts = list.map((one) => JSON.stringify(one));
      return inOrder ? texts : texts.sort();
    });
    return JSON.stringify(a) === JSON.stringify(b);
  }
  if (typeof wanted !== 'object' || wanted === null) return wanted === found;
  return (
    typeof found === 'object' &&
    found !== null &&
    Object.entries(wanted).every(([name, value]) =>
      isWithin(value, (found as Record<string, unknown>)[name], inOrder),
    )
  );
}
