import type {
  AccountRepository,
  MemberRepository,
  OrganizationRepository,
  ResetLinkRepository,
  SessionRepository,
} from './organization-repositories.js';
import type { PostingRepository } from './posting-repository.js';
import type { DecisionRepository, IntroductionRepository, MatchRepository } from './match-repositories.js';
import type {
  HistoryRepository,
  MatchingRunRepository,
  NotificationRepository,
} from './record-repositories.js';
import type { MeaningRepository } from './meaning-repository.js';
import type { CatalogueFeed } from './catalogue-changes.js';
import type { RematchRepository } from './rematch-repository.js';
import type {
  EvaluationRepository,
  ShownListRepository,
  WeightsRepository,
} from './learning-repositories.js';
import type { Outbox } from './outbox.js';
import type { ReferenceRepository } from './reference-repository.js';

/** Everything stored, seen through one connection: inside `run` a transaction, inside `read` a snapshot-free read. */
export interface Store {
  readonly organizations: OrganizationRepository;
  readonly accounts: AccountRepository;
  readonly members: MemberRepository;
  readonly sessions: SessionRepository;
  readonly resetLinks: ResetLinkRepository;
  readonly postings: PostingRepository;
  readonly matches: MatchRepository;
  readonly decisions: DecisionRepository;
  readonly introductions: IntroductionRepository;
  readonly runs: MatchingRunRepository;
  readonly rematches: RematchRepository;
  readonly notifications: NotificationRepository;
  readonly history: HistoryRepository;
  readonly outbox: Outbox;
  readonly reference: ReferenceRepository;
  readonly meanings: MeaningRepository;
  readonly catalogue: CatalogueFeed;
  readonly shownLists: ShownListRepository;
  readonly weights: WeightsRepository;
  readonly evaluations: EvaluationRepository;
}

/** One transaction, or none. A throw inside `run` rolls everything back, outbox included. Serialization failures and deadlocks are retried up to 5 times. */
export abstract class UnitOfWork {
  abstract run<T>(work: (store: Store) => Promise<T>): Promise<T>;
  abstract read<T>(work: (store: Store) => Promise<T>): Promise<T>;
}
