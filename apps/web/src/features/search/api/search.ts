import type { Side } from '@duijie/domain';
import type { SearchHit } from '../../posting/api/summary.js';
import { get } from '../../../lib/api.js';
import type { Asked } from '../hooks/use-search-address.js';

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

export interface SearchAnswer {
  readonly items: readonly SearchHit[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
  readonly facets?: Readonly<Record<'scenario' | 'supply' | 'city' | 'kind', readonly FacetCount[]>>;
}

export const PAGE_SIZE = 20;

export const search = (side: Side, { q, chosen, sort, page }: Asked, signal?: AbortSignal): Promise<SearchAnswer> =>
  get<SearchAnswer>(
    side === 'need' ? '/needs' : '/solutions',
    { q, ...chosen, sort, page, size: PAGE_SIZE },
    signal,
  );
