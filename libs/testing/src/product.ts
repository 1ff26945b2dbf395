import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createTestDatabase } from './test-database.js';

/** The platform as it is built, in processes of its own, on a database of its own. */
export interface RunningProduct {
  /** http://127.0.0.1:<port> */
  url: string;
  databaseUrl: string;
  /** What its processes have printed so far. */
  log(): string;
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

/**
 * Starts API, worker and pages on a free port, from what `npm run build` made; ready when it returns.
 * The database is migrated and seeded once per run and copied for each caller.
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
    },
  });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(
    process.execPath,
    ['--import', path.join(ROOT, 'apps/api/scripts/leave-with-parent.mjs'), path.join(API, 'main.js')],
    {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: {
        ...base,
        DATABASE_URL: database.url,
        HOST: '127.0.0.1',
        PORT: String(port),
        EMBEDDED_WORKER: '1',
        WEB_DIST: path.join(ROOT, 'apps/web/dist'),
      },
    },
  );
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
  for (
    const until = Date.now() + 60_000;
    !(await isReady());
    await new Promise((resolve) => setTimeout(resolve, 50))
  )
    if (ended || Date.now() > until) {
      child.kill('SIGKILL');
      throw new Error(
        `The product ${ended ? 'ended while starting' : 'was not ready within a minute'}:\n${log}`,
      );
    }

  return {
    url,
    databaseUrl: database.url,
    log: () => log,
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
      await database.drop();
    },
  };
}
