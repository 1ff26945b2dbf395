import type { Decision, Figures, Introduction, Side } from '@duijie/domain';
import type { Page, PageRequest } from './page.js';

/** Everything that a score depends on; with these it can be computed again, byte for byte. */
export interface FrozenInputs {
  readonly needRevision: number;
  readonly solutionRevision: number;
  readonly needVersion: number;
  readonly solutionVersion: number;
  readonly needOrganizationVersion: number;
  readonly solutionOrganizationVersion: number;
  /** Division of the vendor's seat: the one thing of an organization that moves a score. */
  readonly solutionSeat: string;
  /** Rules and weights: `fullScorerVersion`. */
  readonly scorerVersion: string;
  readonly vocabularyVersion: string;
  /** Edition of the divisions: evidence names them. */
  readonly regionsVersion: string;
  readonly corpusSnapshot: number;
  /** ISO date. */
  readonly asOf: string;
}

/** Those that all pairs of a run share. */
export type Rules = Pick<
  FrozenInputs,
  'scorerVersion' | 'vocabularyVersion' | 'regionsVersion' | 'corpusSnapshot' | 'asOf'
>;

export interface PairKey {
  readonly needId: string;
  readonly solutionId: string;
}

/** What a list needs to put matches in order, and no more. */
export interface RankedMatch extends PairKey {
  readonly id: string;
  readonly result: Pick<Figures, 'standing' | 'score' | 'upper'>;
}

/**
 * One row per (needId, solutionId), whoever triggered it. A Recommendation is a current match addressed to one of its two organizations:
 * exactly two for a match, with its id and its life, so that nothing of them is stored apart.
 */
export interface Match extends RankedMatch {
  readonly state: 'current' | 'superseded';
  /** Canonical (`figuresText`): compared as it is. Empty where what was stored can be read no more and awaits its re-match. */
  readonly figures: string;
  readonly inputs: FrozenInputs;
  /** Since when these figures and this state stand. */
  readonly since: Date;
  readonly computedAt: Date;
}

/** What of a row says whether a run has to write it anew: read of tens of thousands at once. */
export interface StoredMatch
  extends Pick<Match, 'id' | 'needId' | 'solutionId' | 'state' | 'figures'>, Omit<FrozenInputs, 'asOf'> {}

/** One end of a pair, as it was scored. */
export interface ScoredEnd {
  readonly id: string;
  readonly liveRevision: number;
  readonly version: number;
  readonly organizationVersion: number;
  /** Division of the owner's seat. */
  readonly seat: string;
}

/** A match as a run found it. What it shares with the others of the run is said once, beside it: tens of thousands wait to be written. */
export interface FoundMatch {
  /** Of its row: the one that stands, or one made for it. */
  readonly id: string;
  readonly partner: ScoredEnd;
  readonly result: RankedMatch['result'];
  /** Never empty, without line breaks. */
  readonly figures: string;
}

/** The matches that a run found of one posting, each with another partner. */
export interface FoundMatches {
  readonly end: ScoredEnd;
  readonly written: readonly FoundMatch[];
}

/** What a match said at some moment, with what it takes to compute it again. */
export interface PastMatch extends PairKey {
  readonly id: string;
  readonly figures: string;
  readonly inputs: Omit<
    FrozenInputs,
    'needVersion' | 'solutionVersion' | 'needOrganizationVersion' | 'solutionOrganizationVersion'
  >;
  readonly since: Date;
  /** Absent: it still says so. */
  readonly until?: Date;
}

export interface MatchRepository {
  find(id: string): Promise<Match | undefined>;
  /** Order not promised; absent ones left out. */
  findMany(ids: readonly string[]): Promise<readonly Match[]>;
  findPair(needId: string, solutionId: string): Promise<Match | undefined>;
  /** The stored rows of these pairs, superseded ones too; order not promised. */
  ofPairs(pairs: readonly PairKey[]): Promise<readonly Match[]>;
  /** Those of the pairs that are current matches, each once. */
  currentAmong(pairs: readonly PairKey[]): Promise<readonly PairKey[]>;
  /** Current matches of a posting, ranked: passed before to_verify, score desc, upper desc, other id asc. */
  ofPosting(side: Side, postingId: string): Promise<readonly RankedMatch[]>;
  /**
   * Current matches whose `side` posting belongs to the organization: passed before to_verify; within each, for the need's side, pinned by a
   * broker first (a vendor does not learn of pins, not even by the order); then score desc, upper desc, id. Pairs with a broker's reject in
   * force are left out.
   */
  ofOrganization(side: Side, organizationId: string, page: PageRequest): Promise<Page<Match>>;
  /** Those that were current matches of a need at a moment, as they stood then; order not promised. */
  at(needId: string, moment: Date): Promise<readonly PastMatch[]>;
  /** Current matches across the platform for the broker: the need published last first, and within a need as `ofPosting`. */
  list(page: PageRequest): Promise<Page<Match>>;
  /** Every stored row of these postings of one side, superseded too; order not promised. */
  stored(side: Side, postingIds: readonly string[]): Promise<readonly StoredMatch[]>;
  /**
   * As `upsertMany`, of pairs that have no row: a sixth cheaper for the database. @throws MovedMeanwhile where somebody else stored one
   * meanwhile; nothing of the transaction is kept then
   */
  insertMany(side: Side, found: readonly FoundMatches[], rules: Rules, at: Date): Promise<void>;
  /**
   * Inserts or replaces by (needId, solutionId) as current, keeping the first row's id, and `since` where figures and state stand as they
   * stood. One statement per batch, ordered against deadlocks.
   * @param side of the postings that asked, each given once @param at from when on new figures stand
   * @returns the ids of those whose row has another id: somebody stored the pair meanwhile
   */
  upsertMany(
    side: Side,
    found: readonly FoundMatches[],
    rules: Rules,
    at: Date,
  ): Promise<ReadonlySet<string>>;
  /**
   * Current rows of these pairs become superseded; returns their ids. Only pairs that the caller looked at: one that another match stored
   * meanwhile is not this one's to end.
   */
  supersede(pairs: readonly PairKey[], at: Date): Promise<readonly string[]>;
  /** Whether any current row was scored by another version. */
  hasOtherScores(scorerVersion: string): Promise<boolean>;
  countCurrent(): Promise<number>;
  /** Current matches per posting id. */
  countOf(side: Side, postingIds: readonly string[]): Promise<Readonly<Record<string, number>>>;
}

export interface OneSidedPair extends PairKey {
  /** Whose answer is owed. */
  readonly waitingFor: Side;
  readonly since: Date;
}

export interface DecisionRepository {
  find(id: string): Promise<Decision | undefined>;
  /** In force = newest not undone per party. */
  inForce(pairs: readonly PairKey[]): Promise<readonly Decision[]>;
  inForceOfPostings(side: Side, postingIds: readonly string[]): Promise<readonly Decision[]>;
  /** By posting, the partner ids that a broker pinned in force: they are candidates whatever search says. */
  pinned(side: Side, postingIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** What brokers said of a need's pairs at a moment: the newest of each that was not undone by then. */
  ofBrokersAt(needId: string, moment: Date): Promise<readonly Decision[]>;
  /** Pairs of public postings that both sides want in force, no broker's reject, no open introduction; oldest first. */
  bothAgreed(page: PageRequest): Promise<Page<PairKey & { readonly agreedAt: Date }>>;
  /**
   * Pairs that one side wants in force while the other has said nothing and still may: both postings public, the match current, no broker's
   * reject, no open introduction; oldest first.
   */
  oneSided(page: PageRequest): Promise<Page<OneSidedPair>>;
  /** Brokers' pins and rejects in force, newest first. */
  adjustments(page: PageRequest): Promise<Page<Decision>>;
  /** How many pairs have each verdict in force, and how many both sides want. */
  countPairs(): Promise<{
    readonly invited: number;
    readonly interested: number;
    readonly bothAgreed: number;
  }>;
  insert(decision: Decision): Promise<void>;
  undo(id: string, at: Date): Promise<void>;
}

export interface IntroductionRepository {
  find(id: string): Promise<Introduction | undefined>;
  openOfPair(needId: string, solutionId: string): Promise<Introduction | undefined>;
  /** Oldest first. */
  openOfPostings(side: Side, postingIds: readonly string[]): Promise<readonly Introduction[]>;
  openOfPairs(pairs: readonly PairKey[]): Promise<readonly Introduction[]>;
  /** For an organization (either side), or all for the broker when undefined; newest first. */
  list(organizationId: string | undefined, page: PageRequest): Promise<Page<Introduction>>;
  /** @throws INTRODUCTION.EXISTS when one is open for the pair */
  insert(introduction: Introduction): Promise<void>;
  undo(id: string, at: Date): Promise<void>;
  countOpen(): Promise<number>;
}
