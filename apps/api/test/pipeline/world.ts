import { NoEmbedder, StoreCatalogue, type Embedder } from '@duijie/application';
import { MemoryCatalogue } from '@duijie/candidate-index';
import {
  Crashed,
  CrashingCandidateSource,
  CrashingJobQueue,
  CrashingSearchFeed,
  CrashingUnitOfWork,
  CrashSwitch,
  HeardLiveFeed,
  HeldJobQueue,
  MovableClock,
  NOON,
} from '@duijie/testing';
import { playAll, type Cast } from './cast.js';
import { digest, type Digest } from './digest.js';
import { pumpUntilIdle } from './pump.js';
import { openStage, type Ground, type Stage } from './stage.js';

/** Everything that the tests of one file may store, gone; reference data stays. */
export async function sweepGround({ pool, settled }: Ground): Promise<void> {
  await settled();
  const { rows } = await pool.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname = 'app' AND tablename NOT IN ('migration', 'reference_edition')
        OR schemaname = 'search' AND tablename IN ('need_document', 'solution_document')`,
  );
  await pool.query('SET session_replication_role = replica');
  await pool.query(`TRUNCATE ${rows.map(({ name }) => name).join(', ')} CASCADE`);
}

/** A process of the platform that can be ended at any step, on a ground that outlives it. */
export class World {
  readonly crash = new CrashSwitch();
  readonly queue = new HeldJobQueue();
  readonly clock = new MovableClock(NOON);
  readonly live = new HeardLiveFeed();
  readonly feed: CrashingSearchFeed;
  readonly candidates: CrashingCandidateSource;
  private readonly memory: MemoryCatalogue;
  /** What the next process has; none. */
  embedder: Embedder = new NoEmbedder();
  stage: Stage;

  private constructor(
    readonly ground: Ground,
    readonly cast: Cast,
  ) {
    this.feed = new CrashingSearchFeed(ground.feed, this.crash);
    this.memory = new MemoryCatalogue(ground.unitOfWork, new StoreCatalogue(ground.unitOfWork));
    this.candidates = new CrashingCandidateSource(this.memory, this.crash);
    this.stage = this.begin();
  }

  static async open(ground: Ground): Promise<World> {
    await sweepGround(ground);
    return new World(ground, await playAll(ground.unitOfWork));
  }

  /** Does what a person does: acts, and after a crash looks whether it was done before acting again. */
  async act(isDone: () => Promise<boolean>, act: (stage: Stage) => Promise<unknown>): Promise<void> {
    while (!(await isDone())) {
      try {
        await act(this.stage);
      } catch (error) {
        if (!(error instanceof Crashed)) throw error;
        this.restart();
      }
    }
  }

  async idle(deliveries = 1): Promise<void> {
    const { queue, clock, crash } = this;
    const { unitOfWork } = this.ground;
    const restarted = () => this.restart();
    this.stage = await pumpUntilIdle(this.stage, { unitOfWork, queue, clock, crash, deliveries, restarted });
  }

  digest(): Promise<Digest> {
    return digest(this.ground.unitOfWork, this.ground.pool, this.cast);
  }

  restart(): Stage {
    this.crash.restart();
    this.stage = this.begin();
    return this.stage;
  }

  private begin(): Stage {
    const { crash, queue, live, clock, feed, candidates } = this;
    return openStage({
      unitOfWork: new CrashingUnitOfWork(this.ground.unitOfWork, crash),
      jobs: new CrashingJobQueue(queue, crash),
      feed,
      candidates,
      catalogue: this.memory,
      live,
      clock,
      library: this.ground.library,
      embedder: this.embedder,
    });
  }
}
