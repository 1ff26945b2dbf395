import type { Dto } from '@duijie/api-client';
import { get, post } from '../../../lib/api.js';
import type { HistoryLine } from '../../posting/api/posting.js';
import type { Recommendation, Turn } from '../../recommendation/api/types.js';

export type Organization = Dto<'OrganizationDto'>;
export type PostingReview = Dto<'PostingReviewDto'>;
export type Reviews = Dto<'ReviewsDto'>;
export type AgreedPair = Dto<'AgreedPairDto'>;
export type DeadJob = Dto<'DeadJobDto'>;
/** A turn is a sentence, and sentences are typed by the messages. */
export type DeskRow = Omit<Dto<'DeskRowDto'>, 'turn'> & { readonly turn: Turn };
export type DeskKind = DeskRow['kind'];
export type DeskView = Omit<Dto<'DeskDto'>, 'worklist' | 'adjustments'> & {
  readonly worklist: readonly DeskRow[];
  /** Pairs with a pin or a rejection in force. */
  readonly adjustments: readonly Recommendation[];
};
interface Matches {
  readonly items: readonly Recommendation[];
  readonly total: number;
}

export const fetchDesk = (): Promise<DeskView> => get('/desk');
export const MATCHES_PER_PAGE = 20;
export const fetchMatches = (needId: string | undefined, page: number): Promise<Matches> =>
  get('/matches', { needId, page, size: MATCHES_PER_PAGE });
export const ORGANIZATIONS_PER_PAGE = 30;
export const fetchOrganizations = (query: {
  state?: string;
  text?: string;
  page: number;
}): Promise<Dto<'OrganizationsDto'>> => get('/organizations', { ...query, size: ORGANIZATIONS_PER_PAGE });
export const fetchOrganizationHistory = (id: string): Promise<readonly HistoryLine[]> =>
  get<{ items: readonly HistoryLine[] }>(`/organizations/${id}/history`).then(({ items }) => items);
export const fetchDeadJobs = (): Promise<readonly DeadJob[]> =>
  get<{ items: readonly DeadJob[] }>('/jobs/dead').then(({ items }) => items);
export const retryDeadJob = (id: string): Promise<void> => post(`/jobs/dead/${id}/retry`);

export type Outcome = 'approve' | 'return' | 'suspend';
export const reviewOrganization = (
  id: string,
  outcome: Outcome,
  version?: number,
  note?: string,
): Promise<unknown> =>
  post(`/organizations/${id}/${outcome}`, { ...(version && { version }), ...(note && { note }) });
export const reviewPosting = (
  id: string,
  outcome: Exclude<Outcome, 'suspend'>,
  version: number,
  note?: string,
): Promise<unknown> => post(`/reviews/${id}/${outcome}`, { version, ...(note && { note }) });
