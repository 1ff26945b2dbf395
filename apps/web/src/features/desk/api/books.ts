import type { Side } from '@duijie/domain';
import { get } from '../../../lib/api.js';
import type { PostingSummary } from '../../posting/api/summary.js';

export const POSTINGS_PER_PAGE = 30;
export const fetchPostings = (
  side: Side,
  q: string | undefined,
  page: number,
): Promise<{ readonly items: readonly PostingSummary[]; readonly total: number }> =>
  get(side === 'need' ? '/needs' : '/solutions', {
    q,
    page,
    size: POSTINGS_PER_PAGE,
    sort: q ? 'relevance' : 'newest',
  });
