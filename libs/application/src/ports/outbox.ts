import type { Side } from '@duijie/domain';

/** What brokers look at; a change is of the verified facts of an organization. */
export type ReviewedKind = 'posting' | 'organization' | 'organization_change';

/** What happened, in the transaction in which it happened. Payload = ids only; the row is the truth. */
export type OutboxEvent =
  | {
      readonly kind: 'PostingChanged';
      readonly side: Side;
      readonly postingId: string;
      readonly version: number;
    }
  | {
      readonly kind: 'PostingIndexed';
      readonly side: Side;
      readonly postingId: string;
      readonly version: number;
    }
  | {
      readonly kind: 'RecommendationsReady';
      readonly side: Side;
      readonly postingId: string;
      readonly version: number;
      /** Pairs that this run stored for the first time: a pair is news once, whichever end's run finds it. */
      readonly newMatchIds: readonly string[];
    }
  | {
      readonly kind: 'DecisionMade';
      readonly decisionId: string;
      readonly needId: string;
      readonly solutionId: string;
    }
  | {
      readonly kind: 'IntroductionMade';
      readonly introductionId: string;
      readonly needId: string;
      readonly solutionId: string;
    }
  /** Everything published behind `afterId` is to be projected for search again, with the editions of this name; needs first. */
  | {
      readonly kind: 'ProjectionDue';
      readonly editions: string;
      readonly side: Side;
      readonly afterId?: string;
    }
  | { readonly kind: 'RematchDue'; readonly rematchId: string }
  /** A full re-match is done; what it found stands as its news until people were told. */
  | { readonly kind: 'RematchReady'; readonly rematchId: string }
  | { readonly kind: 'OrganizationChanged'; readonly organizationId: string; readonly version: number }
  | {
      readonly kind: 'ReviewRequested';
      readonly subjectKind: ReviewedKind;
      readonly subjectId: string;
    }
  | {
      /** A broker approved, returned or suspended; its members are told. */
      readonly kind: 'ReviewDecided';
      readonly subjectKind: ReviewedKind;
      readonly subjectId: string;
      readonly outcome: 'approved' | 'returned' | 'suspended';
    };

/** Whose fault a postponement is: the `row` is counted in `failures`; a `dependency` that is down (or a busy moment) never is. */
export type Blame = 'row' | 'dependency';

export type OutboxEventKind = OutboxEvent['kind'];

export interface OutboxRow {
  readonly id: string;
  readonly event: OutboxEvent;
  /** Part of the job's id; raised whenever a lease passed or the row was postponed, whoever was to blame. Starts at 1. */
  readonly attempt: number;
  /** How often handling it failed by the row's own fault; only these lead to `deadAt`. */
  readonly failures: number;
  /** How often handling it began since it last failed by name: more than once means that a worker ended over it, or lost its lease. */
  readonly starts: number;
  readonly createdAt: Date;
  readonly handledAt?: Date;
  readonly lastError?: string;
  readonly deadAt?: Date;
}

/** The outbox inside a transaction. Appending also wakes the relay when the transaction commits (NOTIFY). */
export interface Outbox {
  append(...events: readonly OutboxEvent[]): Promise<void>;
  /**
   * Leases up to `limit` rows that are due, unleased (or whose lease has passed) and neither handled nor dead: SKIP LOCKED, oldest first;
   * a row whose lease had passed comes back with attempt + 1.
   */
  lease(limit: number, leaseMs: number, now: Date): Promise<readonly OutboxRow[]>;
  /**
   * Of these rows, those about a posting of which a newer open row says the same are handled with it: whoever handles that one reads the
   * posting as it is then. @returns their ids
   */
  dropOvertaken(ids: readonly string[], now: Date): Promise<readonly string[]>;
  /** The row of a job, handled and dead ones too; undefined when it is gone. */
  find(id: string): Promise<OutboxRow | undefined>;
  /**
   * Counts a start and gives the row, in a transaction of its own before any work: a worker that dies of a row cannot count it afterwards.
   * Undefined when nothing is left to do: gone, handled, dead, or overtaken, and then handled by this.
   */
  begin(id: string, now: Date): Promise<OutboxRow | undefined>;
  /**
   * UPDATE … SET handled_at WHERE handled_at IS NULL, in the handler's own last transaction, before its other writes: the row lock makes a
   * second delivery wait and then find it handled. @returns false when it was handled before: then the handler rolls its effects back.
   */
  markHandled(id: string, now: Date): Promise<boolean>;
  /** Handing over or handling failed: due again at `availableAt`; attempt + 1, starts 0, and failures + 1 when the row is to blame. Nothing when handled. */
  postpone(id: string, availableAt: Date, error: string, blame: Blame): Promise<void>;
  /** Poison: will not be tried again until a broker's administrator drives it. */
  markDead(id: string, now: Date, error: string): Promise<void>;
  dead(limit: number): Promise<readonly OutboxRow[]>;
  /** Due at once with failures and starts 0 and attempt + 1. @returns false when it is not dead */
  revive(id: string, now: Date): Promise<boolean>;
  /** Rows neither handled nor dead: the queue is idle when this and the job queue are empty. */
  countOpen(): Promise<number>;
  deleteHandledBefore(before: Date): Promise<number>;
}
