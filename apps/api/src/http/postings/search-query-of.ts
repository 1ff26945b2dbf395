import type { SearchQuery } from '@duijie/application';
import type { PostingSearchDto } from '@duijie/contracts';
import type { Side } from '@duijie/domain';
import { pageOf } from '../edge/page-of.js';

/** The address's short names ↔ the search port's. */
export const searchQueryOf = (side: Side, query: PostingSearchDto): SearchQuery => ({
  side,
  text: query.q ?? '',
  ...(query.scenario && { scenarioDirections: query.scenario }),
  ...(query.supply && { supplyDirections: query.supply }),
  ...(query.concept && { concepts: query.concept }),
  ...(query.city && { cities: query.city }),
  ...(query.kind && { kinds: query.kind }),
  sort: query.sort ?? (query.q ? 'relevance' : 'newest'),
  ...pageOf(query),
});
