import type { Dto } from '@duijie/api-client';
import { get, post } from '../../../lib/api.js';
import type { Spoken } from '../../../lib/spoken.js';
import type { HistoryLine } from '../../posting/api/posting.js';

export type Organization = Spoken<Dto<'OrganizationDto'>>;
export type PostingReview = Spoken<Dto<'PostingReviewDto'>>;
export type Reviews = Spoken<Dto<'ReviewsDto'>>;
export type AgreedPair = Spoken<Dto<'AgreedPairDto'>>;
export type DeadJob = Dto<'DeadJobDto'>;
export type DeskRow = Spoken<Dto<'DeskRowDto'>>;
export type DeskKind = DeskRow['kind'];
export type DeskView = Spoken<Dto<'DeskDto'>>;

export const fetchDesk = (): Promise<DeskView> => get('/desk');
export const MATCHES_PER_PAGE = 20;
export const fetchMatches = (needId: string | undefined, page: number): Promise<Spoken<Dto<'MatchesDto'>>> =>
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
export const fetchRematch = (): Promise<Dto<'NewestRematchDto'>> => get('/rematch');
export const beginRematch = (): Promise<void> => post('/rematch');
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
