import type { FacetCount, SearchResult } from '@duijie/application';
import { FACETS, type FacetName } from './people-sql.js';
import { valuesOf } from './facet-values.js';

/** The value of each facet's column (null where it is not counted by), and how many documents; counted by none: all of them. */
export type CountRow = readonly [...values: (string | null)[], count: number];

export const NOTHING: SearchResult = {
  hits: [],
  total: 0,
  facets: { scenarioDirections: [], supplyDirections: [], cities: [], kinds: [] },
};

/** A document that stands in several directions was counted under their combination, and counts for each of them. */
export function countsByFacet(rows: readonly CountRow[]): Pick<SearchResult, 'total' | 'facets'> {
  const counts = FACETS.map(() => new Map<string, number>());
  let total = 0;
  for (const row of rows) {
    const count = Number(row.at(-1));
    const at = FACETS.findIndex((_, i) => row[i] !== null);
    const counted = counts[at];
    if (counted === undefined) total = count;
    else for (const value of valuesOf(String(row[at]))) counted.set(value, (counted.get(value) ?? 0) + count);
  }
  const of = (name: FacetName): FacetCount[] =>
    ordered(counts[FACETS.findIndex((facet) => facet.name === name)] ?? new Map());
  const facets = {
    scenarioDirections: of('scenarioDirections'),
    supplyDirections: of('supplyDirections'),
    cities: of('cities'),
    kinds: of('kinds'),
  };
  return { total, facets };
}

const ordered = (counts: ReadonlyMap<string, number>): FacetCount[] =>
  [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
