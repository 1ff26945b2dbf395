// The API as a child process: started, waited for, stopped. Used by start.mjs and dev.mjs.
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { inRoot, root } from './paths.mjs';
import { end, identify, run, sleep } from './processes.mjs';
import { Stop } from './progress.mjs';

/** An address that a browser on this machine can open. */
export const localUrl = ({ host, port }) => {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
};

/** Runs `cli.ts` (migrate, seed …) to its end; what it printed is shown only when it failed. */
export async function cli(args, env) {
  const { status, output } = await run(process.execPath, [inRoot('apps/api/dist/cli.js'), ...args], {
    cwd: root,
    env,
  });
  if (status !== 0)
    throw new Stop(
      `“${args.join(' ')}”没有完成：\n${output.trim()}`,
      `"${args.join(' ')}" did not finish; its message stands above.`,
    );
  return output;
}

/**
 * Of API and of worker, each: twice what the candidates of 100,000 solutions take. With just enough the worker looks for old garbage so often
 * that a full re-match takes a twentieth longer, for 15 MB less.
 */
export const HEAP_MB = 704;

/**
 * On a machine with much memory V8 lets garbage lie; these keep API and worker (which inherits them) below half a gigabyte together while there
 * are few postings. NODE_OPTIONS still wins where more is needed.
 */
const memoryFlags = (heapMb) =>
  ['--max-semi-space-size=4', `--max-old-space-size=${heapMb}`].filter(
    (flag) => !process.env.NODE_OPTIONS?.includes(flag.split('=')[0]),
  );

/**
 * Starts the API. Its own process group keeps Ctrl-C from reaching it twice; the channel tells it when this process dies.
 * @param logFile where its log goes; without one it goes to this terminal
 * @param heapMb what each of its processes may hold
 * @returns { pid, exited, stop(), kill(), logFile }
 */
export function startServer(env, logFile, heapMb = HEAP_MB) {
  const log = logFile ? openSync(logFile, 'w', 0o600) : 'inherit';
  const child = spawn(process.execPath, [...memoryFlags(heapMb), inRoot('apps/api/dist/main.js')], {
    cwd: root,
    env,
    detached: process.platform !== 'win32',
    stdio: ['ignore', log, log, 'ipc'],
  });
  if (logFile) closeSync(log);
  const id = identify(child.pid);
  const exited = new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? code));
    child.once('error', (error) => resolve(error.message));
  });
  const kill = () => {
    // The group outlives its first process: a worker whose parent was killed is ended here too.
    if (process.platform === 'win32') return child.kill('SIGKILL');
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // nobody left
    }
  };
  return {
    pid: child.pid,
    logFile,
    exited,
    kill,
    stop: async () => {
      await end(id, [['SIGTERM', 8000]]);
      kill();
      await exited;
    },
  };
}

/** The end of a log, for the one who waits in front of the terminal. */
export const lastLines = (file, lines = 30) =>
  file ? `${readFileSync(file, 'utf8').trim().split('\n').slice(-lines).join('\n')}\n\n` : '';

/** Returns when /api/ready answers 200; throws when the API ends first or a minute has passed. */
export async function waitUntilReady(url, server) {
  let ended = null;
  void server.exited.then((how) => (ended = { how }));
  for (const until = Date.now() + 60_000; Date.now() < until && !ended; await sleep(40)) {
    try {
      if ((await fetch(`${url}/api/ready`, { signal: AbortSignal.timeout(5000) })).ok) return;
    } catch {
      // not listening yet
    }
  }
  const log = lastLines(server.logFile);
  if (ended)
    throw new Stop(
      `${log}服务启动时退出（${ended.how}），原因见上方的日志。`,
      `The server ended while starting (${ended.how}); the reason stands above.`,
    );
  throw new Stop(`${log}服务在一分钟内没有就绪。`, 'The server was not ready within a minute.');
}

/** Returns when people find what was seeded and no more is added, or after fifteen seconds: it comes by itself, nothing else waits for it. */
export async function waitUntilFound(url) {
  let before = -1;
  for (const until = Date.now() + 15_000; Date.now() < until; await sleep(400)) {
    const [needs, solutions] = await Promise.all(['needs', 'solutions'].map((side) => countOf(url, side)));
    if (needs > 0 && solutions > 0 && needs + solutions === before) return;
    before = needs + solutions;
  }
}

async function countOf(url, side) {
  try {
    const found = await fetch(`${url}/api/v1/${side}?size=1`, { signal: AbortSignal.timeout(5000) });
    return found.ok ? (await found.json()).total : 0;
  } catch {
    return 0;
  }
}
