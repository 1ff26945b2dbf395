import { pageWindow, storable, type SearchQuery } from '@duijie/application';
import type { MultiSearchQuery } from 'meilisearch';
import { WORD_FIELDS } from './settings.js';

export const FACETS = {
  scenarioDirections: 'scenarioDirections',
  supplyDirections: 'supplyDirections',
  cities: 'city',
  kinds: 'kind',
} as const;
export type FacetName = keyof typeof FACETS;
export const FACET_NAMES = Object.keys(FACETS) as FacetName[];

const SORT: Record<SearchQuery['sort'], string[]> = {
  relevance: [],
  newest: ['publishedAt:desc'],
  budget: ['budget:desc', 'publishedAt:desc'],
  closing: ['expiresAt:asc', 'publishedAt:desc'],
};
const CHEAPEST = ['budget:asc', 'publishedAt:desc'];

/** A value in a filter; inside double quotes only these two characters mean anything. */
export const quoted = (value: string): string =>
  `"${storable(value).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
export const isIn = (field: string, values: readonly string[]): string =>
  `${field} IN [${values.map(quoted).join(', ')}]`;

const isChosen = (query: SearchQuery, facet: FacetName): boolean => (query[facet]?.length ?? 0) > 0;

function filterOf(query: SearchQuery, without?: FacetName): string[] {
  return [
    ...(query.concepts === undefined || query.concepts.length === 0
      ? []
      : [isIn('concepts', query.concepts)]),
    ...FACET_NAMES.filter((facet) => facet !== without && isChosen(query, facet)).map((facet) =>
      isIn(FACETS[facet], query[facet] ?? []),
    ),
  ];
}

/** How a text is asked: its words, whether some may be missing, whether pinyin counts. */
export interface Asking {
  readonly q: string;
  readonly matchingStrategy: 'all' | 'frequency';
  readonly withPinyin: boolean;
}

/**
 * First the hits with the counts of the facets that are not chosen; then, for each chosen facet, its counts without its own filter.
 */
export function peopleQueries(
  uid: string,
  query: SearchQuery,
  asking: Asking,
): { queries: MultiSearchQuery[]; facets: FacetName[][] } {
  const chosen = FACET_NAMES.filter((facet) => isChosen(query, facet));
  const open = FACET_NAMES.filter((facet) => !isChosen(query, facet));
  const { size, page } = pageWindow(query);
  const sort = query.sort === 'budget' && query.side === 'solution' ? CHEAPEST : SORT[query.sort];
  const text = {
    indexUid: uid,
    q: asking.q,
    matchingStrategy: asking.matchingStrategy,
    ...(asking.withPinyin ? {} : { attributesToSearchOn: [...WORD_FIELDS] }),
  };
  const hits: MultiSearchQuery = {
    ...text,
    filter: filterOf(query),
    facets: open.map((facet) => FACETS[facet]),
    attributesToRetrieve: ['id', 'source', ...WORD_FIELDS],
    showMatchesPosition: true,
    hitsPerPage: size,
    page,
    ...(sort.length > 0 ? { sort } : {}),
  };
  const counts = chosen.map((facet): MultiSearchQuery => ({
    ...text,
    filter: filterOf(query, facet),
    facets: [FACETS[facet]],
    attributesToRetrieve: ['id'],
    hitsPerPage: 0,
    page: 1,
  }));
  return { queries: [hits, ...counts], facets: [open, ...chosen.map((facet) => [facet])] };
}

/** Whether any document has this; nothing of it is fetched. */
export const anyQuery = (uid: string, q: string, withPinyin: boolean): MultiSearchQuery => ({
  indexUid: uid,
  q,
  matchingStrategy: 'all',
  ...(withPinyin ? {} : { attributesToSearchOn: [...WORD_FIELDS] }),
  attributesToRetrieve: ['id'],
  hitsPerPage: 0,
  page: 1,
});
