import type { ReasonCode, Side, Verdict } from '@duijie/domain';
import { get, post, remove } from '../../../lib/api.js';
import { addressOf } from '../../posting/api/summary.js';
import type { Progress, Recommendation, Recommendations } from './types.js';

export const fetchProgress = (side: Side, id: string): Promise<Progress> =>
  get(`${addressOf(side, id)}/progress`);

/** As many as one page shows: nobody reads further, and the server orders them. */
const MOST = 100;
export const fetchRecommendations = (side: Side, id: string): Promise<Recommendations> =>
  get(`${addressOf(side, id)}/recommendations`, { size: MOST });
/** Across all of one's own postings of a side. */
export const fetchInbox = (side: Side): Promise<Recommendations> =>
  get('/recommendations', { side, size: MOST });

export interface Word {
  readonly verdict: Verdict;
  readonly reason?: ReasonCode;
  readonly note?: string;
}
export const decide = (matchId: string, word: Word): Promise<Recommendation> =>
  post(`/matches/${matchId}/decisions`, word);
export const undoDecision = (id: string): Promise<void> => remove(`/decisions/${id}`);
