import type { Side } from '@duijie/domain';

/** Why everything is scored again; part of it says which: `scorer 1.1.0+1`, `corpus 7`, `reference <vocabulary>`, `nightly 2026-11-21`, `asked`. */
export type RematchCause = `${'scorer' | 'corpus' | 'reference' | 'nightly'} ${string}` | 'asked';

/** One full re-match: every published need, in id order. */
export interface Rematch {
  readonly id: string;
  readonly cause: RematchCause;
  /** overtaken: a later one began before it was done. */
  readonly state: 'running' | 'done' | 'overtaken';
  readonly startedAt: Date;
  readonly finishedAt?: Date;
  /** Published needs when it began. */
  readonly total: number;
  readonly done: number;
  /** The need that was done last. */
  readonly afterId?: string;
  /** Rows written because something about them had changed. */
  readonly written: number;
  /** Time spent working, ms: what lies between two slices is not its own. */
  readonly busyMs: number;
}

/** What is new to an organization: told once, when the run is done. */
export interface RematchNews {
  readonly organizationId: string;
  /** Which of its postings are meant. */
  readonly side: Side;
  /** Pairs that were stored for the first time. */
  readonly fresh: number;
}

/** What one batch adds. */
export type RematchStep = Pick<Rematch, 'done' | 'written' | 'busyMs'> & {
  readonly afterId: string;
  /** An organization once per side. */
  readonly news: readonly RematchNews[];
};

export interface RematchRepository {
  /** The newest one. */
  newest(): Promise<Rematch | undefined>;
  find(id: string): Promise<Rematch | undefined>;
  /** Until the commit nobody else begins one. */
  lock(): Promise<void>;
  /** Stores it, and overtakes what is running: its news become this one's. */
  begin(rematch: Pick<Rematch, 'id' | 'cause' | 'startedAt' | 'total'>): Promise<void>;
  /** Adds a batch to a running one that stands where `from` says. @returns false when it does not: somebody else was there. */
  advance(id: string, from: string | undefined, step: RematchStep): Promise<boolean>;
  /** @returns false when it was not running any more */
  finish(id: string, at: Date): Promise<boolean>;
  /** By organization and side. */
  news(id: string): Promise<readonly RematchNews[]>;
  deleteNews(id: string): Promise<void>;
}
