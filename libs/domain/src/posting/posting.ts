import type { NeedContent } from './need-content.js';
import type { SolutionContent } from './solution-content.js';

export const SIDES = ['need', 'solution'] as const;
export type Side = (typeof SIDES)[number];
export const otherSide = (side: Side): Side => (side === 'need' ? 'solution' : 'need');

/** draft 草稿 → in_review 审核中 → published 已发布 → closed 已关闭; withdrawn 已撤回, expired 已过期. */
export const POSTING_STATES = ['draft', 'in_review', 'published', 'closed', 'withdrawn', 'expired'] as const;
export type PostingState = (typeof POSTING_STATES)[number];

export interface ContentOf {
  readonly need: NeedContent;
  readonly solution: SolutionContent;
}

/**
 * A Need or a Solution. Content lives in numbered, never-changed revisions: `live` is what the world sees and what is matched,
 * `working` is what its owner is editing (or what waits for review); they are the same number when nothing is open.
 */
export interface Posting<S extends Side = Side> {
  readonly id: string;
  readonly side: S;
  /** Human-readable number: XQ-2026-0412 (need), FA-2026-0031 (solution). */
  readonly code: string;
  readonly organizationId: string;
  readonly state: PostingState;
  /** Raised by every change that others could notice: state, live content, the organization's state. */
  readonly version: number;
  /** Revision number that is live; absent before first publication. */
  readonly liveRevision?: number;
  /** Revision number the owner works on; its content may be incomplete while a draft. */
  readonly workingRevision: number;
  /** True while `workingRevision` waits for a broker (state in_review, or an unverified organization's edit of a published one). */
  readonly awaitsReview: boolean;
  readonly reviewNote?: string;
  /** Revision number that a broker gave back last: kept as it was read, and published by nobody unless it is submitted again. */
  readonly returnedRevision?: number;
  readonly demo: boolean;
  readonly publishedAt?: Date;
  readonly expiresAt?: Date;
  readonly indexedVersion: number;
  readonly matchedVersion: number;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export interface Revision<S extends Side = Side> {
  readonly postingId: string;
  readonly number: number;
  readonly content: ContentOf[S];
  readonly createdBy: string;
  readonly createdAt: Date;
}
