import type { Dto } from '@duijie/api-client';
import type { Side } from '@duijie/domain';
import type { Spoken } from '../../../lib/spoken.js';

export type Range = Spoken<Dto<'RangeDto'>>;
/** One line of a list, for either side; only what this reader may see. */
export type PostingSummary = Spoken<Dto<'PostingSummaryDto'>>;
/** With [from, to) of what a search found. */
export type SearchHit = PostingSummary &
  Pick<Spoken<Dto<'SearchHitDto'>>, 'titleMarks' | 'snippet' | 'snippetMarks'>;

export const addressOf = (side: Side, id: string) =>
  side === 'need' ? (`/needs/${id}` as const) : (`/solutions/${id}` as const);
