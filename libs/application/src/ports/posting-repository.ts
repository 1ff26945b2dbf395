import type { ContentOf, Posting, PostingState, Revision, Side } from '@duijie/domain';
import type { Page, PageRequest } from './page.js';

/** A posting with its live content: what index and match load. */
export interface LivePosting<S extends Side = Side> {
  readonly posting: Posting<S>;
  readonly content: ContentOf[S];
}

export interface NewPosting {
  readonly posting: Posting;
  readonly revision: Revision;
}

export interface PostingQuery extends PageRequest {
  readonly side?: Side;
  readonly organizationId?: string;
  readonly states?: readonly PostingState[];
  readonly awaitsReview?: boolean;
  /** By updatedAt, oldest first: a queue. */
  readonly longestWaitingFirst?: true;
}

/** Which posting was read, and how it stood then. */
export type SeenPosting = Pick<Posting, 'id' | 'version' | 'state'>;

export interface PostingRepository {
  find<S extends Side>(side: S, id: string): Promise<Posting<S> | undefined>;
  findAny(id: string): Promise<Posting | undefined>;
  /** Of either side and in any state, one query; order not promised. */
  findMany(ids: readonly string[]): Promise<readonly Posting[]>;
  /** Locks the row FOR UPDATE; only inside UnitOfWork.run. */
  lock<S extends Side>(side: S, id: string): Promise<Posting<S> | undefined>;
  /** Locks the rows FOR SHARE in id order and returns them; only inside UnitOfWork.run. */
  share(ids: readonly string[]): Promise<readonly Posting[]>;
  /** As `share`, for many. @returns ids of those that are not as they were seen */
  movedAmong(seen: readonly SeenPosting[]): Promise<readonly string[]>;
  revision<S extends Side>(side: S, id: string, number: number): Promise<Revision<S> | undefined>;
  /** Published postings among ids without their content, one query; order not promised. */
  published<S extends Side>(side: S, ids: readonly string[]): Promise<readonly Posting<S>[]>;
  /** Published postings among ids with their live content, one query; order not promised. */
  live<S extends Side>(side: S, ids: readonly string[]): Promise<readonly LivePosting<S>[]>;
  /** Several revisions in one query, for lists; order not promised, absent ones left out. */
  revisions(
    asked: readonly { readonly postingId: string; readonly number: number }[],
  ): Promise<readonly Revision[]>;
  /** Newest first (publishedAt, else updatedAt), unless asked otherwise. */
  list(query: PostingQuery): Promise<Page<Posting>>;
  /** All published ids of a side in id order after `afterId`, for reindex and re-match. */
  publishedIds(side: Side, afterId: string | undefined, limit: number): Promise<readonly string[]>;
  /** As `publishedIds`, of all that were ever live, whatever has become of them. */
  onceLiveIds(side: Side, afterId: string | undefined, limit: number): Promise<readonly string[]>;
  ofOrganization(organizationId: string): Promise<readonly Posting[]>;
  /** Next human-readable code of the side and year: XQ-2026-0001. */
  nextCode(side: Side, year: number): Promise<string>;
  insert(posting: Posting, revision: Revision): Promise<void>;
  /** Many at once, in statements of some hundred rows. */
  insertMany(postings: readonly NewPosting[]): Promise<void>;
  addRevision(revision: Revision): Promise<void>;
  /** Replaces the content of a revision that was neither live nor returned (a draft being typed). @throws POSTING.VERSION_CONFLICT */
  replaceRevision(revision: Revision): Promise<void>;
  /** Writes all columns but indexed/matchedVersion where version = expectedVersion. @throws POSTING.VERSION_CONFLICT */
  update(posting: Posting, expectedVersion: number): Promise<void>;
  /** SET indexed_version = version WHERE version = given. false when it moved on meanwhile. */
  markIndexed(id: string, version: number): Promise<boolean>;
  markMatched(id: string, version: number): Promise<boolean>;
  /** Whether any posting was ever matched. */
  anyMatched(): Promise<boolean>;
  /** Published and past expiresAt. */
  expired(now: Date, limit: number): Promise<readonly Posting[]>;
  /**
   * Once live (live_revision not null) and indexed or matched version behind version, with updated_at before `before`, and nothing in the
   * outbox about it, neither open nor dead: what is on its way, or given up, keeps nothing else waiting. Never-live drafts do not lag.
   */
  lagging(before: Date, limit: number): Promise<readonly Posting[]>;
  countByState(side: Side): Promise<Readonly<Record<PostingState, number>>>;
  /** Published postings per scenario direction id. */
  countByScenario(side: Side): Promise<Readonly<Record<string, number>>>;
}
