// The starter itself, as a user runs it, on data of its own beside whatever runs in this clone.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

interface Owner {
  pid: number;
  postgres: { pid: number };
  api: { pid: number };
}

interface Run {
  child: ChildProcess;
  exit: Promise<number | null>;
  output(): string;
}

const ROOT = path.resolve(import.meta.dirname, '../../../..');
let data: string;
let port: number;
let runs: Run[];

const owner = () => JSON.parse(readFileSync(path.join(data, 'running.json'), 'utf8')) as Owner;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: free } = server.address() as AddressInfo;
  server.close();
  return free;
}

/** Runs a command of package.json without npm between. */
function command(name: string, env: Record<string, string> = {}, args: string[] = []): Run {
  const child = spawn(process.execPath, ['apps/api/scripts/run.cjs', name, ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, DUIJIE_DATA: data, PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  const run = {
    child,
    output: () => output,
    exit: once(child, 'close').then(([code]) => code as number | null),
  };
  runs.push(run);
  return run;
}

/** Starts and returns when the address has been printed. */
async function start(env?: Record<string, string>): Promise<Run> {
  const run = command('start', env);
  await new Promise<void>((resolve, reject) => {
    run.child.stdout?.on('data', () => run.output().includes('Ctrl-C stops it') && resolve());
    void run.exit.then((code) => reject(new Error(`start ended with ${String(code)}:\n${run.output()}`)));
  });
  return run;
}

const stop = (run: Run, signal: NodeJS.Signals = 'SIGTERM') => {
  run.child.kill(signal);
  return run.exit;
};

const answers = async () => (await fetch(`http://127.0.0.1:${port}/api/ready`)).status;

/** True once the process is gone; a process that stays keeps the test until its time is up. */
async function gone(pid: number): Promise<boolean> {
  for (;;) {
    try {
      process.kill(pid, 0);
      if (/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))) return true;
    } catch {
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

// One folder for all: the first start fills it, every later one finds it as the test before has left it.
beforeAll(() => {
  data = mkdtempSync(path.join(os.tmpdir(), 'duijie-start-'));
  chmodSync(data, 0o755);
});

afterAll(() => rmSync(data, { recursive: true, force: true }));

beforeEach(async () => {
  port = await freePort();
  runs = [];
});

afterEach(async () => {
  for (const run of runs) if (run.child.exitCode === null && run.child.signalCode === null) await stop(run);
});

describe('npm start', () => {
  it('serves, keeps its data for the next start, and stops all of itself on each signal', async () => {
    const secrets = new Set<string>();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      const run = await start();
      expect(await answers()).toBe(200);
      secrets.add(readFileSync(path.join(data, 'postgres-password'), 'utf8'));
      const { postgres, api } = owner();
      expect(await stop(run, signal)).toBe(0);
      expect([await gone(postgres.pid), await gone(api.pid)]).toEqual([true, true]);
    }
    expect(secrets.size).toBe(1);
    expect(runs[0]?.output()).toContain('Migrating');
    expect(runs[1]?.output()).not.toContain('Migrating');
  });

  it.each(['starter', 'api', 'postgres'] as const)('recovers after kill -9 of the %s', async (part) => {
    const first = await start();
    const before = owner();
    process.kill(part === 'starter' ? before.pid : before[part].pid, 'SIGKILL');
    await first.exit;
    expect(await gone(before.api.pid)).toBe(true);

    await start();
    expect(await answers()).toBe(200);
    expect(await gone(before.postgres.pid)).toBe(true);
    expect(owner().postgres.pid).not.toBe(before.postgres.pid);
  });

  it('recovers after kill -9 of all of it', async () => {
    const first = await start();
    const before = owner();
    for (const pid of [before.pid, before.api.pid, before.postgres.pid]) process.kill(pid, 'SIGKILL');
    await first.exit;
    await start();
    expect(await answers()).toBe(200);
  });

  it('leaves no worker behind whose parent was killed while it was starting', async () => {
    await start();
    const parent = `
      const { fork } = await import('node:child_process');
      const { runningUrl } = await import('./apps/api/scripts/postgres.mjs');
      const DATABASE_URL = runningUrl(process.env.DUIJIE_DATA, 'duijie');
      const worker = fork('apps/api/dist/worker.js', { env: { ...process.env, DATABASE_URL }, stdio: 'ignore' });
      process.stdout.write(String(worker.pid), () => process.kill(process.pid, 'SIGKILL'));`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', parent], {
      cwd: ROOT,
      env: { ...process.env, DUIJIE_DATA: data },
      encoding: 'utf8',
    });
    expect(Number(stdout)).toBeGreaterThan(0);
    expect(await gone(Number(stdout))).toBe(true);
  });

  it('leaves a running platform alone and says where it is', async () => {
    await start();
    const second = command('start');
    expect(await second.exit).toBe(1);
    expect(second.output()).toContain(`http://127.0.0.1:${port}`);
    const reset = command('reset', {}, ['--yes']);
    expect(await reset.exit).toBe(1);
    expect(await answers()).toBe(200);
  });

  it('says in one sentence that the port is taken, and names a free one', async () => {
    const taken = createServer().listen(port, '127.0.0.1');
    await once(taken, 'listening');
    const run = command('start');
    expect(await run.exit).toBe(1);
    expect(run.output()).toMatch(new RegExp(`端口 ${port}.*PORT=\\d+ npm start`));
    expect(run.output()).not.toMatch(/^\s+at /m);
    taken.close();
  });

  it.each([
    [{ PORT: 'abc' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ HOST: '192.0.2.1' }, 'HOST'],
  ])('refuses %j with a sentence', async (env, named) => {
    const run = command('start', env);
    expect(await run.exit).toBe(1);
    expect(run.output()).toContain(named);
    expect(run.output()).not.toMatch(/^\s+at /m);
  });
});

describe('npm run reset', () => {
  it('empties nothing without a yes, and everything with it', async () => {
    await stop(await start());
    expect(await command('reset').exit).toBe(0);
    expect(readFileSync(path.join(data, 'postgres-password'), 'utf8')).not.toBe('');
    expect(await command('reset', {}, ['--yes']).exit).toBe(0);
    expect(() => readFileSync(path.join(data, 'postgres-password'), 'utf8')).toThrow();
  });
});
