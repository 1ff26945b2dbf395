import {
  ApproveOrganization,
  ApproveReview,
  ClosePosting,
  CreatePosting,
  Decide,
  EditOrganization,
  EditPosting,
  EmbedPostings,
  ExpirePosting,
  Foreground,
  IndexHandler,
  IndexPosting,
  ImpressionLog,
  Introduce,
  ListInbox,
  ListIntroductions,
  ListRecommendations,
  ListReviews,
  LoadReference,
  MarkMatchFailed,
  MatchHandler,
  MatchPosting,
  MatchProgress,
  MatchWriter,
  BeginRematch,
  BuildCorpus,
  CompareMatches,
  ContinueRematch,
  ReplayMatch,
  ViewPastRanking,
  KeepMeanings,
  KeepScoresCurrent,
  NoEmbedder,
  RematchBatch,
  RematchHandler,
  RematchNightly,
  ViewRematch,
  NotifyHandler,
  NotifyPeople,
  PairScoring,
  PostingReader,
  ProjectAgain,
  RaisePostings,
  RecommendationReader,
  Recorder,
  ReferenceLibrary,
  RelayOutbox,
  RenewPosting,
  ReturnOrganization,
  ReturnReview,
  SubmitPosting,
  StoreCatalogue,
  SuspendOrganization,
  Sweep,
  UndoDecision,
  UndoIntroduction,
  ViewDesk,
  ViewMatch,
  ViewPosting,
  WithdrawPosting,
  type CandidateSource,
  type Catalogue,
  type Clock,
  type Embedder,
  type IdSource,
  type JobQueue,
  type LiveFeed,
  type QueueHandler,
  type QueueName,
  type SearchFeed,
  type SystemActor,
  type Store,
  UnitOfWork,
} from '@duijie/application';
import { MemoryCatalogue } from '@duijie/candidate-index';
import { createDataSource, migrate, TypeormUnitOfWork } from '@duijie/persistence';
import { migrateQueue } from '@duijie/queue';
import { PostgresSearchFeed } from '@duijie/search-postgres';
import { createTestDatabase, referenceEditions, type TestDatabase } from '@duijie/testing';
import { JiebaSegmenter } from '@duijie/text';
import pg from 'pg';
import { v7 } from 'uuid';

export const SYSTEM: SystemActor = { kind: 'system', name: 'test' };

export const uuids: IdSource = { next: () => v7() };
const wallClock: Clock = { now: () => new Date(), today: () => '' };

/** Tells when everything that was begun has ended, also what nobody waits for, such as the log of who was shown what. */
class WatchedUnitOfWork extends UnitOfWork {
  private readonly underWay = new Set<Promise<unknown>>();

  constructor(private readonly inner: UnitOfWork) {
    super();
  }

  run<T>(work: (store: Store) => Promise<T>): Promise<T> {
    return this.watch(this.inner.run(work));
  }

  read<T>(work: (store: Store) => Promise<T>): Promise<T> {
    return this.watch(this.inner.read(work));
  }

  async settled(): Promise<void> {
    while (this.underWay.size > 0) {
      await Promise.allSettled(this.underWay);
      await new Promise(setImmediate); // what follows upon one may begin the next
    }
  }

  private watch<T>(begun: Promise<T>): Promise<T> {
    this.underWay.add(begun);
    const ended = () => this.underWay.delete(begun);
    begun.then(ended, ended);
    return begun;
  }
}

/** A database with every schema and the reference data, and the real adapters over it. */
export interface Ground {
  readonly database: TestDatabase;
  readonly unitOfWork: UnitOfWork;
  readonly feed: SearchFeed;
  readonly pool: pg.Pool;
  /** One for all processes of a test: reading the vocabulary again and again would try nothing. */
  readonly library: ReferenceLibrary;
  /** Resolves once no transaction of an earlier test is under way. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

async function prepare(url: string): Promise<void> {
  await migrate(url);
  await migrateQueue({ databaseUrl: url });
  const ground = await connect(url);
  try {
    await ground.feed.prepare();
    const load = new LoadReference(ground.unitOfWork);
    await load.execute(SYSTEM, { editions: referenceEditions() });
  } finally {
    await ground.close();
  }
}

async function connect(url: string): Promise<Omit<Ground, 'database'>> {
  const dataSource = await createDataSource(url, { poolSize: 8 }).initialize();
  const pool = new pg.Pool({ connectionString: url, max: 8 });
  pool.on('error', () => undefined);
  const segmenter = new JiebaSegmenter([]);
  const unitOfWork = new WatchedUnitOfWork(new TypeormUnitOfWork(dataSource, uuids));
  return {
    unitOfWork,
    library: new ReferenceLibrary(unitOfWork, wallClock),
    feed: new PostgresSearchFeed(pool, segmenter),
    pool,
    settled: () => unitOfWork.settled(),
    close: async () => {
      await unitOfWork.settled();
      await pool.end();
      await dataSource.destroy();
    },
  };
}

export async function openGround(): Promise<Ground> {
  const database = await createTestDatabase({ template: 'pipeline', prepare });
  const connected = await connect(database.url);
  return {
    ...connected,
    database,
    close: async () => {
      await connected.close();
      await database.drop();
    },
  };
}

export interface StagePorts {
  readonly unitOfWork: UnitOfWork;
  readonly feed: SearchFeed;
  /** Absent: this process's own memory. */
  readonly candidates?: CandidateSource;
  readonly catalogue?: Catalogue;
  readonly jobs: JobQueue;
  readonly live: LiveFeed;
  readonly clock: Clock;
  readonly library: ReferenceLibrary;
  /** Absent: none. */
  readonly embedder?: Embedder;
}

/** Every use-case of the thread over given ports: one process of the platform. */
export function openStage({
  unitOfWork,
  feed,
  jobs,
  live,
  clock,
  library,
  embedder = new NoEmbedder(),
  ...given
}: StagePorts) {
  const recorder = new Recorder(clock, uuids);
  const scoring = new PairScoring(library, clock);
  const progress = new MatchProgress(unitOfWork, recorder, live);
  const writer = new MatchWriter(unitOfWork, recorder, progress, live);
  const embedPostings = new EmbedPostings(unitOfWork, embedder, clock);
  const indexPosting = new IndexPosting(unitOfWork, feed, library, embedPostings);
  const memory = new MemoryCatalogue(unitOfWork, new StoreCatalogue(unitOfWork));
  const { candidates = memory, catalogue = memory } = given;
  const matchPosting = new MatchPosting(unitOfWork, candidates, catalogue, scoring, writer);
  const foreground = new Foreground();
  const batch = new RematchBatch(unitOfWork, candidates, catalogue, scoring, recorder, foreground);
  const projectAgain = new ProjectAgain(unitOfWork, feed, library, recorder, foreground);
  const continueRematch = new ContinueRematch(unitOfWork, batch, recorder);
  const buildCorpus = new BuildCorpus(unitOfWork, recorder, foreground);
  const postings = new PostingReader(unitOfWork);
  const recommendations = new RecommendationReader(scoring);
  const impressions = new ImpressionLog(unitOfWork, recorder);
  const handlers: Readonly<Record<QueueName, QueueHandler>> = {
    index: new IndexHandler(unitOfWork, recorder, indexPosting, new RaisePostings(unitOfWork, recorder)),
    match: new MatchHandler(unitOfWork, recorder, matchPosting, new MarkMatchFailed(unitOfWork, progress)),
    rematch: new RematchHandler(unitOfWork, recorder, projectAgain, continueRematch),
    notify: new NotifyHandler(unitOfWork, recorder, new NotifyPeople(unitOfWork, recorder, live)),
  };
  return {
    create: new CreatePosting(unitOfWork, recorder, library, postings),
    renew: new RenewPosting(unitOfWork, recorder, library, postings),
    edit: new EditPosting(unitOfWork, recorder, library, live, postings),
    submit: new SubmitPosting(unitOfWork, recorder, library, live, postings),
    withdraw: new WithdrawPosting(unitOfWork, recorder, live, postings),
    closePosting: new ClosePosting(unitOfWork, recorder, live, postings),
    decide: new Decide(unitOfWork, recorder, live, recommendations),
    undoDecision: new UndoDecision(unitOfWork, recorder, live),
    introduce: new Introduce(unitOfWork, recorder, live),
    undoIntroduction: new UndoIntroduction(unitOfWork, recorder, live),
    sweep: new Sweep(unitOfWork, recorder, new ExpirePosting(unitOfWork, recorder, live)),
    relay: new RelayOutbox(unitOfWork, jobs, recorder),
    view: new ViewPosting(postings),
    reviews: new ListReviews(unitOfWork, library, clock),
    approveReview: new ApproveReview(unitOfWork, recorder, live, postings, library),
    returnReview: new ReturnReview(unitOfWork, recorder, live, postings, library),
    approveOrganization: new ApproveOrganization(unitOfWork, recorder, live, library),
    returnOrganization: new ReturnOrganization(unitOfWork, recorder, live, library),
    suspendOrganization: new SuspendOrganization(unitOfWork, recorder, live, library),
    editOrganization: new EditOrganization(unitOfWork, recorder, library, live),
    viewMatch: new ViewMatch(unitOfWork, recommendations),
    listRecommendations: new ListRecommendations(unitOfWork, recommendations, impressions, clock),
    listInbox: new ListInbox(unitOfWork, recommendations, impressions),
    listIntroductions: new ListIntroductions(unitOfWork),
    desk: new ViewDesk(unitOfWork, clock, recommendations, library),
    buildCorpus,
    foreground,
    beginRematch: new BeginRematch(unitOfWork, recorder),
    rematchBatch: batch,
    continueRematch,
    projectAgain,
    keepMeanings: new KeepMeanings(unitOfWork, recorder, embedder, embedPostings),
    keepScoresCurrent: new KeepScoresCurrent(unitOfWork, recorder, scoring),
    nightly: new RematchNightly(unitOfWork, recorder, buildCorpus),
    replay: new ReplayMatch(unitOfWork, scoring),
    pastRanking: new ViewPastRanking(unitOfWork, clock),
    compare: new CompareMatches(unitOfWork, scoring, clock),
    viewRematch: new ViewRematch(unitOfWork),
    handlers,
  };
}
export type Stage = ReturnType<typeof openStage>;
