import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import pg from 'pg';
import { createTestDatabase } from './test-database.js';

/** The platform as it is built, in processes of its own, on a database of its own. */
export interface RunningProduct {
  /** http://127.0.0.1:<port> */
  url: string;
  databaseUrl: string;
  /** What its processes have printed so far. */
  log(): string;
  /** Returns when all that happened so far has been worked through: indexed, matched, notified. */
  idle(): Promise<void>;
  /** Past the platform, for what it cannot be asked for. */
  sql(text: string, values?: readonly unknown[]): Promise<void>;
  stop(): Promise<void>;
}

export interface ProductOptions {
  /** With the demonstration organizations, postings and accounts. Default true. */
  demo?: boolean;
  /** Further variables: REDIS_URL, MEILI_URL … */
  env?: Record<string, string>;
}

const ROOT = path.resolve(import.meta.dirname, '../../..');
const API = path.join(ROOT, 'apps/api/dist');

function cli(args: string[], env: NodeJS.ProcessEnv): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(API, 'cli.js'), ...args], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`cli ${args.join(' ')}: ${stdout}${stderr}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** The server's processes on a database that is migrated and seeded; ready when it returns. */
async function launch(
  databaseUrl: string,
  base: NodeJS.ProcessEnv,
): Promise<Omit<RunningProduct, 'idle' | 'sql'>> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [path.join(API, 'main.js')], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...base,
      DATABASE_URL: databaseUrl,
      HOST: '127.0.0.1',
      PORT: String(port),
      EMBEDDED_WORKER: '1',
      WEB_DIST: path.join(ROOT, 'apps/web/dist'),
    },
  });
  let log = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => (log += chunk));
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => (log += chunk));
  const exited = once(child, 'exit');
  let ended = false;
  void exited.then(() => (ended = true));

  const isReady = async () => {
    try {
      return (await fetch(`${url}/api/ready`)).ok;
    } catch {
      return false; // not listening yet
    }
  };
  if (!(await holds(isReady, () => ended))) {
    child.kill('SIGKILL');
    throw new Error(
      `The product ${ended ? 'ended while starting' : 'was not ready within a minute'}:\n${log}`,
    );
  }
  return {
    url,
    databaseUrl,
    log: () => log,
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

/** Asks again until it is so, for at most a minute. */
async function holds(isSo: () => Promise<boolean>, gaveUp = () => false): Promise<boolean> {
  for (const until = Date.now() + 60_000; Date.now() < until && !gaveUp();) {
    if (await isSo()) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

async function connected<T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Returns when every event so far was handled, and what came of it too. */
const untilIdle = (databaseUrl: string): Promise<void> =>
  connected(databaseUrl, async (client) => {
    const isIdle = async () => {
      const open = 'SELECT 1 FROM app.outbox WHERE handled_at IS NULL AND dead_at IS NULL LIMIT 1';
      return (await client.query(open)).rowCount === 0;
    };
    if (!(await holds(isIdle))) throw new Error('The product did not come to rest within a minute');
  });

/**
 * Starts API, worker and pages on a free port, from what `npm run build` made; ready when it returns.
 * The database is migrated, seeded and matched once per run and copied for each caller.
 */
export async function startProduct({
  demo = true,
  env: extra = {},
}: ProductOptions = {}): Promise<RunningProduct> {
  const base: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    SEED_DEMO: demo ? '1' : '0',
    ...extra,
  };
  const database = await createTestDatabase({
    template: `product ${demo ? 'with' : 'without'} demonstration`,
    prepare: async (url) => {
      cli(['migrate'], { ...base, DATABASE_URL: url });
      cli(['seed'], { ...base, DATABASE_URL: url });
      const matching = await launch(url, base);
      try {
        await untilIdle(url);
      } finally {
        await matching.stop();
      }
    },
  });
  const running = await launch(database.url, base);
  return {
    ...running,
    idle: () => untilIdle(database.url),
    sql: (text, values = []) =>
      connected(database.url, async (client) => void (await client.query(text, [...values]))),
    stop: async () => {
      await running.stop();
      await database.drop();
    },
  };
}
