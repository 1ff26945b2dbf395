import type { OrganizationKind, OrganizationState } from '@duijie/domain';
import { get, post } from '../../../lib/api.js';
import type { PostingSummary } from '../../posting/api/summary.js';
import type { Contact, Recommendation, Turn } from '../../recommendation/api/types.js';

export interface Organization {
  readonly id: string;
  readonly name: string;
  readonly city: string;
  readonly region: string;
  readonly state: OrganizationState;
  readonly kinds: readonly OrganizationKind[];
  readonly version?: number;
  readonly introduction?: string;
  readonly creditCode?: string;
  readonly address?: string;
  readonly contact?: Contact;
  readonly reviewNote?: string;
  readonly createdAt?: string;
  readonly demo: boolean;
}
export interface Organizations {
  readonly items: readonly Organization[];
  readonly total: number;
}
export interface OrganizationReview {
  readonly organization: Organization;
  readonly due: string;
}
export interface PostingReview {
  readonly posting: PostingSummary;
  readonly version: number;
  /** An edit of a published posting, the old content still public; else a first publication. */
  readonly isEdit: boolean;
  readonly organization: { readonly id: string; readonly name: string };
  readonly submittedAt: string;
  readonly due: string;
}
export interface Reviews {
  readonly organizations: readonly OrganizationReview[];
  readonly postings: readonly PostingReview[];
  readonly total: number;
}
export type DeskKind =
  'review_organization' | 'review_posting' | 'introduce' | 'owner_silent' | 'vendor_silent';
export interface DeskRow {
  readonly kind: DeskKind;
  readonly due: string;
  readonly overdue: boolean;
  readonly subject: { readonly title: string; readonly link: string };
  readonly turn: Turn;
  readonly matchId?: string;
  readonly postingId?: string;
  readonly organizationId?: string;
}
export interface AgreedPair {
  readonly matchId: string;
  readonly need: { readonly id: string; readonly title: string };
  readonly solution: { readonly id: string; readonly title: string };
  readonly score: number;
  readonly agreedAt: string;
  readonly due: string;
}
export interface DeskView {
  readonly counts: {
    readonly reviews: number;
    readonly bothAgreed: number;
    readonly awaiting: number;
    readonly overdue: number;
    readonly introductionsOpen: number;
  };
  readonly worklist: readonly DeskRow[];
  readonly bothAgreed: readonly AgreedPair[];
  readonly reviews: Reviews;
  /** Pairs with a pin or a rejection in force. */
  readonly adjustments: readonly Recommendation[];
  /** Only an administrator is told. */
  readonly deadLetters?: number;
}
export interface Matches {
  readonly items: readonly Recommendation[];
  readonly total: number;
}
export interface DeadJob {
  readonly id: string;
  readonly event: Readonly<Record<string, unknown>>;
  readonly attempts: number;
  readonly error: string;
  readonly createdAt: string;
  readonly deadAt: string;
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
}): Promise<Organizations> => get('/organizations', { ...query, size: ORGANIZATIONS_PER_PAGE });
export const fetchDeadJobs = (): Promise<readonly DeadJob[]> =>
  get<{ items: readonly DeadJob[] }>('/jobs/dead').then(({ items }) => items);
export const retryDeadJob = (id: string): Promise<void> => post(`/jobs/dead/${id}/retry`);

export type Outcome = 'approve' | 'return';
export const reviewOrganization = (
  id: string,
  outcome: Outcome | 'suspend',
  version?: number,
  note?: string,
): Promise<unknown> =>
  post(`/organizations/${id}/${outcome}`, { ...(version && { version }), ...(note && { note }) });
export const reviewPosting = (
  id: string,
  outcome: Outcome,
  version: number,
  note?: string,
): Promise<unknown> => post(`/reviews/${id}/${outcome}`, { version, ...(note && { note }) });
