// The platform in parts that can be killed one by one: PostgreSQL, Redis, API, two workers. Each comes back at the same address.
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, openSync, closeSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { redisServer } from '../available.mjs';
import { inRoot, root } from '../paths.mjs';
import { freePort } from '../ports.mjs';
import { startPostgres } from '../postgres.mjs';
import { sleep } from '../processes.mjs';

/** A child process under one name. */
class Part {
  constructor(name, launch) {
    this.name = name;
    this.launch = launch;
    this.kills = 0;
  }

  async start() {
    this.child = await this.launch();
    this.exited = new Promise((resolve) => this.child.once('exit', resolve));
  }

  /** kill -9, and up again at once. */
  async kill() {
    this.kills++;
    this.child.kill('SIGKILL');
    await this.exited;
    await this.start();
  }

  async stop() {
    this.child.kill('SIGTERM');
    const forced = setTimeout(() => this.child.kill('SIGKILL'), 10_000);
    await this.exited;
    clearTimeout(forced);
  }
}

/** PostgreSQL is killed with `kill -9` of its first process; its children notice and end. */
class PostgresPart {
  name = 'postgres';
  kills = 0;

  constructor(folder, port) {
    this.options = { folder, port };
  }

  async start() {
    this.server = await startPostgres(this.options);
  }

  async kill() {
    this.kills++;
    process.kill(this.server.pid, 'SIGKILL');
    await this.server.exited;
    await this.start();
  }

  stop() {
    return this.server.stop();
  }
}

/** Starts a part again that ended by itself, as any supervisor would. */
async function supervised(part) {
  for (;;) {
    await part.exited;
    if (part.isOver) return;
    // Killed on purpose: `kill` starts it again itself.
    const before = part.child;
    await sleep(300);
    if (!part.isOver && part.child === before && (before.exitCode ?? before.signalCode) !== null)
      await part.start();
  }
}

/**
 * @param folder where data and logs lie
 * @param withRedis jobs in Redis, written to disk at every command, instead of in PostgreSQL
 * @returns { parts by name, url, databaseUrl, logs, stop() }; everything runs when it returns
 */
export async function startParts(folder, withRedis) {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  const postgres = new PostgresPart(folder, await freePort());
  await postgres.start();
  const client = new pg.Client(postgres.server.url('postgres'));
  await client.connect();
  await client.query('CREATE DATABASE duijie');
  await client.end();

  const port = await freePort();
  const redisPort = await freePort();
  const databaseUrl = postgres.server.url('duijie');
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    SEED_DEMO: '1',
    HOST: '127.0.0.1',
    PORT: String(port),
    ...(withRedis && { REDIS_URL: `redis://127.0.0.1:${redisPort}` }),
  };
  const logged = (name, command, args, options = {}) => {
    const log = openSync(path.join(folder, `${name}.log`), 'a');
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', log, log], ...options });
    closeSync(log);
    return child;
  };
  const node = (name, file) =>
    new Part(name, () => logged(name, process.execPath, [inRoot('apps/api/dist', file)]));
  const redis = new Part('redis', () =>
    logged(
      'redis',
      redisServer(),
      ['--port', String(redisPort), '--bind', '127.0.0.1', '--dir', folder, '--save', ''].concat([
        '--appendonly',
        'yes',
        '--appendfsync',
        'always',
        '--maxmemory-policy',
        'noeviction',
      ]),
    ),
  );
  const parts = [
    postgres,
    ...(withRedis ? [redis] : []),
    node('api', 'main.js'),
    node('worker-1', 'worker.js'),
    node('worker-2', 'worker.js'),
  ];
  const cli = async (command) => {
    const child = logged('cli', process.execPath, [inRoot('apps/api/dist/cli.js'), command]);
    const code = await new Promise((resolve) => child.once('exit', resolve));
    if (code !== 0) throw new Error(`${command} ended with ${code}: see ${folder}/cli.log`);
  };
  if (withRedis) await redis.start();
  await cli('migrate');
  await cli('seed');
  for (const part of parts.filter(({ child, server }) => !child && !server)) await part.start();
  for (const part of parts) if (part instanceof Part) void supervised(part);
  return {
    parts,
    url: `http://127.0.0.1:${port}`,
    databaseUrl,
    stop: async () => {
      for (const part of [...parts].reverse()) {
        part.isOver = true;
        await part.stop();
      }
    },
  };
}
