import type { Decision, Introduction, PairScore, Side } from '@duijie/domain';
import type { Page, PageRequest } from './page.js';

/** Everything that a score depends on; with these it can be computed again, byte for byte. */
export interface FrozenInputs {
  readonly needRevision: number;
  readonly solutionRevision: number;
  readonly needVersion: number;
  readonly solutionVersion: number;
  readonly needOrganizationVersion: number;
  readonly solutionOrganizationVersion: number;
  readonly scorerVersion: string;
  readonly vocabularyVersion: string;
  readonly corpusSnapshot: number;
  /** ISO date. */
  readonly asOf: string;
}

export interface PairKey {
  readonly needId: string;
  readonly solutionId: string;
}

/** One row per (needId, solutionId), whoever triggered it. */
export interface Match {
  readonly id: string;
  readonly needId: string;
  readonly solutionId: string;
  readonly state: 'current' | 'superseded';
  readonly result: PairScore;
  readonly inputs: FrozenInputs;
  readonly computedAt: Date;
}

/** A Match addressed to one of its two organizations. */
export interface Recommendation {
  readonly id: string;
  readonly matchId: string;
  readonly side: Side;
  readonly organizationId: string;
  readonly state: 'active' | 'withdrawn';
  readonly createdAt: Date;
  readonly seenAt?: Date;
}

export interface MatchRepository {
  find(id: string): Promise<Match | undefined>;
  findPair(needId: string, solutionId: string): Promise<Match | undefined>;
  /** The stored rows of these pairs, superseded ones too; order not promised. */
  ofPairs(pairs: readonly PairKey[]): Promise<readonly Match[]>;
  /** Those of the pairs that are current matches, each once. */
  currentAmong(pairs: readonly PairKey[]): Promise<readonly PairKey[]>;
  /** Current matches of a posting, ranked: passed before to_verify, score desc, upper desc, other id asc. */
  ofPosting(side: Side, postingId: string): Promise<readonly Match[]>;
  /**
   * Current matches whose `side` posting belongs to the organization: passed before to_verify; within each, for the need's side, pinned by a
   * broker first (a vendor does not learn of pins, not even by the order); then score desc, upper desc, id. Pairs with a broker's reject in
   * force are left out.
   */
  ofOrganization(side: Side, organizationId: string, page: PageRequest): Promise<Page<Match>>;
  /** Current matches across the platform for the broker, newest first. */
  list(page: PageRequest): Promise<Page<Match>>;
  /** Ids of the other side in any stored row of this posting, superseded too. */
  partners(side: Side, postingId: string): Promise<readonly string[]>;
  /** Inserts or replaces by (needId, solutionId), keeping the first row's id; returns the stored rows. One statement per batch. */
  upsertMany(matches: readonly Match[]): Promise<readonly Match[]>;
  /**
   * Current rows of the posting with these partners become superseded; returns their ids. Only partners that the caller looked at: a pair
   * that another match stored meanwhile is not this one's to end.
   */
  supersede(side: Side, postingId: string, partners: readonly string[]): Promise<readonly string[]>;
  countCurrent(): Promise<number>;
  /** Current matches per posting id. */
  countOf(side: Side, postingIds: readonly string[]): Promise<Readonly<Record<string, number>>>;
}

export interface RecommendationRepository {
  /** Inserts what is missing (exactly two per match), re-activates withdrawn ones; returns those that are new or re-activated. */
  ensure(recommendations: readonly Recommendation[]): Promise<readonly Recommendation[]>;
  withdrawOfMatches(matchIds: readonly string[]): Promise<void>;
  ofMatch(matchId: string): Promise<readonly Recommendation[]>;
  /** The active ones of these matches, of both sides. */
  activeOfMatches(matchIds: readonly string[]): Promise<readonly Recommendation[]>;
  activeOf(organizationId: string, matchIds: readonly string[]): Promise<readonly Recommendation[]>;
  markSeen(ids: readonly string[], at: Date): Promise<void>;
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
  /** Partner ids that a broker pinned in force: they are candidates whatever search says. */
  pinnedPartners(side: Side, postingId: string): Promise<readonly string[]>;
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
  history(needId: string, solutionId: string): Promise<readonly Decision[]>;
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
