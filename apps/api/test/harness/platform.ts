import 'reflect-metadata';
import { Agent } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LoadReference, Sweep, type SystemActor } from '@duijie/application';
import { migrate } from '@duijie/persistence';
import { readSettings, type Settings } from '@duijie/platform';
import { migrateQueue, type WorkerHost } from '@duijie/queue';
import { createTestDatabase, type TestDatabase } from '@duijie/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApi } from '../../src/create-api.js';
import { referenceEditions } from '../../src/seeding/reference-editions.js';
import { openAdapters, type Adapters } from '../../src/wiring/adapters.js';
import { createLog, NestLog } from '../../src/wiring/log.js';
import { createWorkerHost, WorkerModule } from '../../src/wiring/worker.module.js';
import { Client, type Door } from './client.js';
import { Wire } from './wire.js';

export const SYSTEM: SystemActor = { kind: 'system', name: 'test' };

/** Longer than anything here takes; only to say what hangs instead of letting the runner cut it short. */
const GIVE_UP_MS = 90_000;
const LOOK_EVERY_MS = 10;

const settingsFor = (databaseUrl: string, env: Readonly<Record<string, string>> = {}): Settings =>
  readSettings({ DATABASE_URL: databaseUrl, LOG_LEVEL: 'debug', ...env });

/** Every schema and the whole reference data, made once per run and copied. */
async function prepare(url: string): Promise<void> {
  await migrate(url);
  await migrateQueue({ databaseUrl: url });
  const adapters = await openAdapters(settingsFor(url), {
    name: 'test seed',
    connections: 2,
    listens: false,
  });
  try {
    await new LoadReference(adapters.unitOfWork).execute(SYSTEM, { editions: referenceEditions() });
    await adapters.feed.prepare();
  } finally {
    await adapters.close();
  }
}

/** One of each kind: ids and places in lists make no other. */
function distinct(faults: readonly string[]): Iterable<string> {
  const kinds = new Map<string, string>();
  for (const fault of faults)
    kinds.set(
      fault
        .slice(0, 200)
        .replace(/[\da-f]{8}-[\w-]{27}|\d+/g, '*')
        .replace(/: \{.*/, ''),
      fault,
    );
  return kinds.values();
}

/** One API process as `main.ts` makes it, on a port of its own. */
export interface Server {
  readonly app: NestFastifyApplication;
  readonly adapters: Adapters;
  readonly port: number;
  readonly door: Door;
  close(): Promise<void>;
}

interface Worker {
  readonly context: INestApplicationContext;
  readonly host: WorkerHost;
  readonly adapters: Adapters;
}

/** The whole platform in this process: a database of its own, one API, one worker, and what they wrote to their logs. */
export class Platform {
  /** Everything any answer showed that none may. */
  readonly faults: string[] = [];
  /** Failures that a test brings about on purpose. */
  readonly tolerated = new Set<number>();
  private readonly lines: string[] = [];
  private readonly servers: Server[] = [];
  private readonly workers: Worker[] = [];
  private main?: Server;

  private constructor(
    readonly database: TestDatabase,
    /** Between both processes and their database. */
    readonly wire: Wire,
  ) {}

  /** @param env settings of every process, beside the database's address */
  static async open({
    env = {},
    workers = 1,
  }: { env?: Readonly<Record<string, string>>; workers?: number } = {}): Promise<Platform> {
    const database = await createTestDatabase({ template: 'platform', prepare });
    const platform = new Platform(database, await Wire.to(database.url));
    platform.main = await platform.serve(env);
    for (let i = 0; i < workers; i++) await platform.work(env);
    return platform;
  }

  get server(): Server {
    if (!this.main) throw new Error('not open');
    return this.main;
  }

  get unitOfWork() {
    return this.server.adapters.unitOfWork;
  }

  /** What both processes logged so far. */
  get log(): string {
    return this.lines.join('');
  }

  /** A browser that nobody signed in from. */
  visitor(language: 'zh' | 'en' = 'zh', server: Server = this.server): Client {
    return new Client(server.door, language);
  }

  /** One more API process on the same database. */
  async serve(env: Readonly<Record<string, string>> = {}): Promise<Server> {
    const settings = settingsFor(this.wire.url, env);
    const adapters = await openAdapters(settings, { name: 'test api', connections: 6, listens: true });
    const app = await createApi(settings, adapters, createLog(settings, 'api', this.sink()));
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    const agent = new Agent({ keepAlive: true, maxSockets: 16 });
    const server: Server = {
      app,
      adapters,
      port,
      door: {
        port,
        agent,
        witness: ({ status, text }, faults) => {
          if (!this.tolerated.has(status))
            this.faults.push(...faults.map((fault) => `${fault}${this.cause(text)}`));
        },
      },
      close: async () => {
        agent.destroy();
        this.servers.splice(this.servers.indexOf(server), 1);
        await app.close();
        await adapters.close();
      },
    };
    this.servers.push(server);
    return server;
  }

  /** Until nothing is left to do: no open outbox row, no job waiting or running. */
  async idle(): Promise<void> {
    const { unitOfWork, jobs } = this.server.adapters;
    for (const until = Date.now() + GIVE_UP_MS; ;) {
      const rows = await unitOfWork.read((store) => store.outbox.countOpen());
      if (rows + (await jobs.countOpen()) === 0) return;
      if (Date.now() > until)
        throw new Error(`never idle: ${rows} rows open\n${this.lines.slice(-20).join('')}`);
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  }

  /** What the sweeper does every half minute, now. */
  async sweep(): Promise<void> {
    await this.workers[0]?.context.get(Sweep).execute(SYSTEM);
    await this.idle();
  }

  async sql<T extends object = Record<string, unknown>>(
    text: string,
    values: readonly unknown[] = [],
  ): Promise<T[]> {
    return (await this.server.adapters.pool.query<T>(text, [...values])).rows;
  }

  /** @throws when any answer since the start showed what none may */
  async close(): Promise<void> {
    for (const server of [...this.servers]) await server.close();
    for (const { host, context, adapters } of this.workers) {
      await host.close();
      await context.close();
      await adapters.close();
    }
    this.wire.cut();
    await this.database.drop();
    const faults = [...distinct(this.faults)];
    if (faults.length > 0)
      throw new Error(`${faults.length} kinds of answers at fault:\n${faults.slice(0, 40).join('\n')}`);
  }

  private async work(env: Readonly<Record<string, string>>): Promise<void> {
    const settings = settingsFor(this.wire.url, env);
    const log = createLog(settings, 'worker', this.sink());
    const adapters = await openAdapters(settings, { name: 'test worker', connections: 6, listens: false });
    const context = await NestFactory.createApplicationContext(WorkerModule.of(adapters), {
      logger: new NestLog(log),
      abortOnError: false,
    });
    const host = createWorkerHost(context, settings, adapters, log);
    await host.start();
    this.workers.push({ context, host, adapters });
  }

  /** What the log has of a failure that an answer gives the id of. */
  private cause(text: string): string {
    const id = /"errorId":"([\w-]+)"/.exec(text)?.[1];
    const line = id && this.lines.find((one) => one.includes(id) && one.includes('"err"'));
    return line ? `\n  ${line.slice(0, 1_500)}` : '';
  }

  private sink() {
    return { write: (line: string) => void this.lines.push(line) };
  }
}
