import type { Exclusion, PhraseParams, Side } from '@duijie/domain';
import type { Page, PageRequest } from './page.js';

export const SUBJECT_KINDS = ['posting', 'organization', 'pair', 'account', 'weights'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** One immutable line of history: what happened to what, by whom, with what words. */
export interface HistoryLine {
  readonly id: string;
  readonly subjectKind: SubjectKind;
  /** For a pair `<needId>:<solutionId>`. */
  readonly subjectId: string;
  /** Stable verb: submitted, published, returned, withdrawn, decided, introduced … */
  readonly event: string;
  readonly version?: number;
  readonly from?: string;
  readonly to?: string;
  readonly actorAccountId?: string;
  /** Name as it stood then; for a job its name. */
  readonly actorName: string;
  readonly actorOrganizationId?: string;
  readonly note?: string;
  readonly at: Date;
}

export interface HistoryRepository {
  append(line: HistoryLine): Promise<void>;
  /** As it happened: oldest first. */
  of(subjectKind: SubjectKind, ...subjectIds: readonly string[]): Promise<readonly HistoryLine[]>;
}

/** The progress strip's facts for the newest run of a posting: 已入队 → 检索 → 评分 → 完成. One row per posting. */
export interface MatchingRun {
  readonly postingId: string;
  readonly side: Side;
  readonly version: number;
  readonly queuedAt: Date;
  readonly retrievedAt?: Date;
  readonly candidates?: number;
  readonly scoredAt?: Date;
  readonly passed?: number;
  readonly toVerify?: number;
  /** How many candidates each broken hard condition excluded. */
  readonly excludedBy?: readonly Exclusion[];
  readonly completedAt?: Date;
  readonly failedAt?: Date;
}

export interface MatchingRunRepository {
  find(postingId: string): Promise<MatchingRun | undefined>;
  /** Insert or replace; a row with a newer version is never overwritten by an older one. */
  save(run: MatchingRun): Promise<void>;
  /** Median seconds from publication to recommendations, over the last 200 runs that followed a publication at once: none of a bulk load. */
  medianSeconds(): Promise<number | undefined>;
}

export interface Notification {
  readonly id: string;
  readonly accountId: string;
  readonly channel: 'inbox';
  /** Message key `notification.<kind>`. */
  readonly kind: string;
  readonly params: PhraseParams;
  /** Where it leads on the web: `/needs/<id>`. */
  readonly link: string;
  /** One row per (account, channel, dedupeKey), however often the job runs. */
  readonly dedupeKey: string;
  readonly createdAt: Date;
  readonly readAt?: Date;
}

export interface NotificationRepository {
  /** Ignores rows whose dedupe key exists; returns how many are new. */
  insertMany(notifications: readonly Notification[]): Promise<number>;
  list(accountId: string, page: PageRequest): Promise<Page<Notification> & { readonly unread: number }>;
  /** @returns false when it is not this account's */
  markRead(accountId: string, id: string, at: Date): Promise<boolean>;
  markAllRead(accountId: string, at: Date): Promise<void>;
}
