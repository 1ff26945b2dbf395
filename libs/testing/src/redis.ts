import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { Redis } from 'ioredis';

/** A real redis-server of a test's own: nothing on disk, 127.0.0.1, a free port. */
export interface TestRedis {
  url: string;
  /** Stops answering without closing connections, as a hung server does; `resume` undoes it. */
  pause(): void;
  resume(): void;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/**
 * Starts a server; `port` puts it where an earlier one was, for tests of a server that comes back.
 * Files that call this are named `*.redis.int-spec.ts`: they are left out, and named, where no redis-server is installed.
 */
export async function startRedis(port?: number): Promise<TestRedis> {
  const at = port ?? (await freePort());
  const child = spawn(
    'redis-server',
    [
      '--port',
      String(at),
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--appendonly',
      'no',
      '--maxmemory-policy',
      'noeviction',
    ],
    { stdio: 'ignore' },
  );
  const exited = once(child, 'exit');
  const leave = () => child.kill('SIGKILL');
  process.once('exit', leave);

  const url = `redis://127.0.0.1:${at}`;
  const probe = new Redis(url, { retryStrategy: () => 20, maxRetriesPerRequest: null });
  probe.on('error', () => undefined); // refused until the server listens
  await Promise.race([
    probe.ping(),
    exited.then(([code]) => Promise.reject(new Error(`redis-server ended with ${String(code)}`))),
  ]).finally(() => probe.disconnect());

  return {
    url,
    pause: () => child.kill('SIGSTOP'),
    resume: () => child.kill('SIGCONT'),
    stop: async () => {
      process.off('exit', leave);
      child.kill('SIGCONT');
      child.kill('SIGTERM');
      await exited;
    },
  };
}
