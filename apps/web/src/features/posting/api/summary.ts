import type { Dto } from '@duijie/api-client';
import type { Side } from '@duijie/domain';

export type Range = Dto<'RangeDto'>;
/** One line of a list, for either side; only what this reader may see. */
export type PostingSummary = Dto<'PostingSummaryDto'>;
/** With [from, to) of what a search found. */
export type SearchHit = PostingSummary & Pick<Dto<'SearchHitDto'>, 'titleMarks' | 'snippet' | 'snippetMarks'>;

export const addressOf = (side: Side, id: string) =>
  side === 'need' ? (`/needs/${id}` as const) : (`/solutions/${id}` as const);
