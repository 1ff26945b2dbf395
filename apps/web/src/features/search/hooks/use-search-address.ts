import type { Side } from '@duijie/domain';
import { useMemo } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { queryString } from '../../../lib/api.js';

export const FACETS = ['scenario', 'supply', 'city', 'kind', 'concept'] as const;
export type Facet = (typeof FACETS)[number];
export const SORTS = ['relevance', 'newest', 'budget', 'closing'] as const;
export type Sort = (typeof SORTS)[number];

/** Everything a search is made of; all of it stands in the address. */
export interface Asked {
  readonly q: string;
  readonly chosen: Readonly<Record<Facet, readonly string[]>>;
  readonly sort: Sort;
  readonly page: number;
}

/** Which sorts make sense: solutions do not close, and relevance needs words. */
export const sortsOf = (side: Side, q: string): readonly Sort[] =>
  SORTS.filter((sort) => (sort !== 'relevance' || q !== '') && (sort !== 'closing' || side === 'need'));

const usual = (q: string): Sort => (q === '' ? 'newest' : 'relevance');

export function readAsked(query: URLSearchParams, side: Side): Asked {
  const q = (query.get('q') ?? '').slice(0, 200);
  const sort = sortsOf(side, q).find((each) => each === query.get('sort')) ?? usual(q);
  const page = Number(query.get('page') ?? 1);
  const chosen = Object.fromEntries(
    FACETS.map((facet) => [facet, [...new Set(query.getAll(facet))].filter(Boolean).slice(0, 20)]),
  ) as Record<Facet, string[]>;
  return { q, chosen, sort, page: Number.isInteger(page) && page >= 1 && page <= 500 ? page : 1 };
}

/** As short as can be: what is usual is left out. */
export const writeAsked = ({ q, chosen, sort, page }: Asked): string =>
  queryString({
    q,
    ...chosen,
    sort: sort === usual(q) ? undefined : sort,
    page: page === 1 ? undefined : page,
  });

export function useSearchAddress(side: Side) {
  const [query, setQuery] = useSearchParams();
  const { pathname } = useLocation();
  const asked = useMemo(() => readAsked(query, side), [query, side]);
  return {
    asked,
    addressOf: (next: Partial<Asked>): string => pathname + writeAsked({ ...asked, page: 1, ...next }),
    /** Filters keep the place on the page; going back undoes each. */
    ask: (next: Partial<Asked>): void =>
      setQuery(new URLSearchParams(writeAsked({ ...asked, page: 1, ...next })), { preventScrollReset: true }),
  };
}
