import type {
  ExposureFigures,
  FactorId,
  Gain,
  GateFinding,
  LogFigures,
  Session,
  Side,
  Weights,
} from '@duijie/domain';

/** One solution or need as it stood in a list. */
export interface ShownItem {
  /** Id of the posting on the other side. */
  readonly id: string;
  readonly passed: boolean;
  readonly explored: boolean;
  /** Share of each factor earned, [0, 1], in the order of FACTOR_IDS; undefined where it was not asked. */
  readonly shares: readonly (number | undefined)[];
}

/** Where a list was read: a posting's own list, what is recommended to an organization over all of its postings, a broker's list of matches. */
export const LIST_KINDS = ['posting', 'inbox', 'desk'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

/** Who read what of one posting in which list, in which places, by which scorer. */
export interface ShownList {
  readonly id: string;
  readonly accountId: string;
  readonly organizationId: string;
  readonly side: Side;
  readonly postingId: string;
  readonly list: ListKind;
  /** Digest of list, scorer, places and what was explored: the same read again by the same person is one impression. */
  readonly version: string;
  readonly scorerVersion: string;
  /** Where each item stood in the whole list, from 1, ascending; as many as items. */
  readonly places: readonly number[];
  readonly items: readonly ShownItem[];
  readonly at: Date;
}

export interface HeardLists {
  readonly sessions: readonly Session[];
  /** How many lists with a decision were scored by other rules. */
  readonly leftOut: number;
}

export interface ShownListRepository {
  /** Ignores lists that the same person was shown before in the same version; one statement. */
  insertMany(lists: readonly ShownList[]): Promise<void>;
  /**
   * The newest sessions in which something was decided: each decision in force (a need's owner's, a broker's) joined to the last list of that
   * need that showed its author the solution before it. A session is as new as its last decision. At most `limit`, oldest first.
   * @param scorer rules (SCORER_VERSION) that the lists were scored by, whatever the weights: shares by other rules say something else
   */
  sessions(scorer: string, limit: number): Promise<HeardLists>;
  /** Deletes the oldest of those read before a moment, at most `limit`. @returns how many */
  deleteBefore(before: Date, limit: number): Promise<number>;
}

/** What `learn` found, as it is kept and shown; the vendors are left out, for these are nobody's scores. */
export interface LearningReport {
  readonly decisions: number;
  readonly readers: number;
  readonly folds: number;
  readonly held: { readonly candidate: LogFigures; readonly inForce: LogFigures };
  /** In nDCG@10, with its interval; versions learned before there was one have none. */
  readonly gain?: Gain;
  /** Lists that were scored by earlier rules of the scorer, and so could say nothing. */
  readonly leftOut?: number;
  readonly exposure: {
    readonly candidate: Omit<ExposureFigures, 'byVendor'>;
    readonly inForce: Omit<ExposureFigures, 'byVendor'>;
  };
  readonly findings: readonly GateFinding[];
}

/** Weights that were learned once; never changed. */
export interface WeightsVersion {
  readonly version: string;
  readonly factors: Readonly<Record<FactorId, number>>;
  /** The version that was in force and that it is held against. */
  readonly against: string;
  readonly report: LearningReport;
  readonly learnedAt: Date;
}

/** A version came into force, for the first time or again. */
export interface WeightsActivation {
  readonly id: string;
  readonly version: string;
  readonly accountId: string;
  readonly accountName: string;
  readonly note?: string;
  readonly at: Date;
}

/** Append-only; the version that the code itself brings (DEFAULT_WEIGHTS) is not stored, and in force until another one is. */
export interface WeightsRepository {
  find(version: string): Promise<Weights | undefined>;
  /** Oldest first. */
  list(): Promise<readonly WeightsVersion[]>;
  insert(version: WeightsVersion): Promise<void>;
  /** Newest first. */
  activations(): Promise<readonly WeightsActivation[]>;
  activate(activation: WeightsActivation): Promise<void>;
}

/** Figures of the scorer on a judged set, kept for comparison over versions. */
export interface KeptEvaluation {
  readonly id: string;
  /** Name of the judged set. */
  readonly set: string;
  readonly scorerVersion: string;
  readonly needs: number;
  readonly pairs: number;
  /** nDCG@10, MRR@10, P@5, recall@100 by name, and each of `wordsAlone`. */
  readonly figures: Readonly<Record<string, number>>;
  readonly at: Date;
}

export interface EvaluationRepository {
  /** Oldest first. */
  list(): Promise<readonly KeptEvaluation[]>;
  insert(evaluation: KeptEvaluation): Promise<void>;
}
