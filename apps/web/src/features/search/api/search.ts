import type { Dto } from '@duijie/api-client';
import type { Side } from '@duijie/domain';
import { get } from '../../../lib/api.js';
import type { Asked } from '../hooks/use-search-address.js';

export type SearchAnswer = Dto<'SearchAnswerDto'>;

export const PAGE_SIZE = 20;

export const search = (
  side: Side,
  { q, chosen, sort, page }: Asked,
  signal?: AbortSignal,
): Promise<SearchAnswer> =>
  get(side === 'need' ? '/needs' : '/solutions', { q, ...chosen, sort, page, size: PAGE_SIZE }, signal);
