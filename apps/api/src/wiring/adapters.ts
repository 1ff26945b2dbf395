import {
  NoEmbedder,
  ReferenceLibrary,
  type AttemptLimiter,
  type Clock,
  type Embedder,
  type IdSource,
  type JobQueue,
  type LiveFeed,
  type PasswordHasher,
  type SearchAsk,
  type SearchFeed,
  type Segmenter,
  type TokenSource,
  type UnitOfWork,
} from '@duijie/application';
import { OpenAiEmbedder } from '@duijie/embedder';
import { Argon2PasswordHasher, PostgresAttemptLimiter, RandomTokenSource } from '@duijie/identity';
import { createDataSource, pendingMigrationsOf, TypeormUnitOfWork } from '@duijie/persistence';
import { SettingError, type Settings } from '@duijie/platform';
import { BullJobQueue, openBull, PostgresLiveFeed, type Bull, type QueuePlace } from '@duijie/queue';
import { contactMeilisearch } from '@duijie/search-meilisearch';
import { Pool } from 'pg';
import { SystemClock, UuidSource } from './clock-and-ids.js';
import { openCandidates, type Candidates } from './candidates.js';
import { reach } from './reach.js';
import { openSearch } from './search-engine.js';

/** Every port with what stands behind it in this process. */
export interface Adapters {
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly library: ReferenceLibrary;
  readonly passwords: PasswordHasher;
  readonly tokens: TokenSource;
  readonly attempts: AttemptLimiter;
  readonly ask: SearchAsk;
  readonly feed: SearchFeed;
  readonly candidates: Candidates;
  readonly segmenter: Segmenter;
  readonly embedder: Embedder;
  readonly jobs: JobQueue;
  readonly live: LiveFeed;
  readonly bull: Bull;
  readonly databaseUrl: string;
  /** For questions about the server itself (health); never for business rows. */
  readonly pool: Pool;
  /** Names of migrations that this build has and the database has not. */
  migrationsPending(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export const queuePlace = (settings: Settings, databaseUrl: string): QueuePlace =>
  settings.REDIS_URL ? { redisUrl: settings.REDIS_URL } : { databaseUrl };

/** The one that the settings name, if they do; it is asked for nothing yet. */
export const embedderOf = ({ EMBEDDER_URL, EMBEDDER_MODEL, EMBEDDER_KEY }: Settings): Embedder =>
  EMBEDDER_URL && EMBEDDER_MODEL
    ? new OpenAiEmbedder({
        url: EMBEDDER_URL,
        model: EMBEDDER_MODEL,
        ...(EMBEDDER_KEY && { key: EMBEDDER_KEY }),
      })
    : new NoEmbedder();

/** @throws SettingError without a database address: only the starter may leave it out, and it fills it in */
export function databaseUrlOf(settings: Settings): string {
  if (settings.DATABASE_URL) return settings.DATABASE_URL;
  throw new SettingError(
    'DATABASE_URL: 未设置。用 npm start 启动内置数据库 / not set; npm start brings its own database',
  );
}

export interface ProcessRole {
  /** Shown in pg_stat_activity. */
  readonly name: string;
  /** Connections for rows, and for search and small questions. */
  readonly connections: number;
  /** Whether browsers are told what happens (the API), or not (a worker). */
  readonly listens: boolean;
}

export async function openAdapters(settings: Settings, role: ProcessRole): Promise<Adapters> {
  const databaseUrl = databaseUrlOf(settings);
  const clock = new SystemClock();
  const ids = new UuidSource();
  const dataSource = createDataSource(databaseUrl, {
    poolSize: role.connections,
    applicationName: role.name,
  });
  await reach('DATABASE_URL', () => dataSource.initialize());
  const pool = new Pool({
    connectionString: databaseUrl,
    max: role.connections,
    application_name: `${role.name} search`,
    connectionTimeoutMillis: 5_000, // also for waiting until one is free: then it is better to say so
  });
  pool.on('error', () => undefined); // a lost idle connection is replaced at the next query
  const unitOfWork = new TypeormUnitOfWork(dataSource, ids);
  const library = new ReferenceLibrary(unitOfWork, clock);
  const bull = openBull(queuePlace(settings, databaseUrl));
  const jobs = new BullJobQueue(bull);
  const live = new PostgresLiveFeed(pool, databaseUrl, role.listens);
  const close = async () => {
    await live.close();
    await jobs.close();
    await bull.close();
    await pool.end();
    await dataSource.destroy();
  };
  try {
    const meilisearch = settings.MEILI_URL
      ? await reach('MEILI_URL', () =>
          contactMeilisearch({ url: settings.MEILI_URL ?? '', key: settings.MEILI_KEY ?? '' }),
        )
      : undefined;
    const search = await openSearch(meilisearch, pool, library);
    if (settings.REDIS_URL) await reach('REDIS_URL', () => jobs.ping());
    await live.open();
    return {
      unitOfWork,
      clock,
      ids,
      library,
      passwords: new Argon2PasswordHasher(),
      tokens: new RandomTokenSource(),
      attempts: await PostgresAttemptLimiter.create(pool),
      ...search,
      candidates: openCandidates(settings, {
        unitOfWork,
        library,
        clock,
        segmenter: search.segmenter,
        meilisearch: meilisearch?.ask,
      }),
      embedder: embedderOf(settings),
      jobs,
      live,
      bull,
      databaseUrl,
      pool,
      migrationsPending: () => pendingMigrationsOf(dataSource),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
