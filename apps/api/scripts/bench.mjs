// npm run --silent bench -- [--solutions N[,N…]] [--needs N] [--minutes N]: the whole platform in a database of its own; one JSON object on
// the last line, also when it is stopped or the time is up: then `stopped` says where, and what was not measured is null. With several sizes
// the database is loaded up from one to the next, and `growth` says how each figure grows.
import { getHeapStatistics } from 'node:v8';
import { copyOf, databaseBytes, freeBytes, settle } from './bench/databases.mjs';
import { follow } from './bench/follow.mjs';
import { growthTable } from './bench/growth.mjs';
import { readOptions } from './bench/options.mjs';
import { figureLine, recordOf } from './bench/record.mjs';
import { watchMemory } from './bench/resident.mjs';
import { BYTES_PER_SOLUTION, diskShortage, heapFor, timeShortage, timeUp } from './bench/room.mjs';
import { freePort } from './ports.mjs';
import { complain, step, Stop } from './progress.mjs';
import { prepared, quietly } from './quietly.mjs';
import { HEAP_MB, localUrl, startServer, waitUntilReady } from './server.mjs';

const CLI = 'apps/api/dist/cli.js';
const secondsSince = (begun) => (performance.now() - begun) / 1000;

/** Node's own limit is enough up to some size; beyond it this process, which holds the candidates too, may take what the worker may. */
const withHeap = (env, heapMb) =>
  heapMb * 1024 ** 2 > getHeapStatistics().heap_size_limit
    ? { ...env, NODE_OPTIONS: `${env.NODE_OPTIONS ?? ''} --max-old-space-size=${heapMb}` }
    : env;

/** Starts the platform on this database and measures it. @param on { begun(step), found(figures, isSoFar) } */
async function measure(life, databaseUrl, solutions, on) {
  const port = await freePort();
  const url = localUrl({ host: '127.0.0.1', port });
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    HOST: '127.0.0.1',
    EMBEDDED_WORKER: '1',
    BENCH_URL: url,
  };
  const heapMb = heapFor(solutions);
  if (heapMb > HEAP_MB)
    console.error(
      `  · ${solutions} 条方案：每个进程的堆上限提高到 ${heapMb} MB  ${solutions} solutions: a heap of ${heapMb} MB for each process`,
    );
  const server = startServer(env, undefined, heapMb);
  life.atEnd(() => server.stop());
  const memory = watchMemory(server.pid);
  const found = (figures, isSoFar) =>
    on.found({ ...figures, rssMb: Math.round(memory.peak() / 1_048_576) }, isSoFar);
  try {
    await waitUntilReady(url, server);
    await life.node(CLI, ['bench-measure'], withHeap(env, heapMb), (lines) =>
      follow(lines, { begun: on.begun, found }),
    );
  } finally {
    memory.end();
    await server.stop();
  }
}

await quietly(async (life) => {
  const begun = performance.now();
  const { sizes, needs, minutes } = readOptions(process.argv.slice(3));
  const record = recordOf(sizes, needs);
  let isPrinted = false;
  const print = (isStopped) => {
    if (isPrinted) return;
    isPrinted = true;
    const result = record.result(isStopped);
    if (result.growth) console.error(growthTable(result.growth));
    console.log(JSON.stringify(result));
  };
  life.onSignal(() => print(true));

  const paces = [];
  let bytesPerSolution = BYTES_PER_SOLUTION;

  const runSize = async (env, data, from, to) => {
    const found = (figures, isSoFar) => {
      record.add({ ...figures, seconds: secondsSince(begun) });
      if (!isSoFar) console.error(figureLine(to, figures));
    };
    const isLast = to === sizes.at(-1);
    record.begin(to);
    record.at('room');
    const shortage =
      diskShortage({ from, to, isCopied: !isLast }, { free: freeBytes(data), bytesPerSolution }) ??
      timeShortage(to, paces, { minutes, passedSeconds: secondsSince(begun) });
    if (shortage) throw shortage;

    record.at('load');
    const loading = performance.now();
    const args = ['--from', String(from), '--solutions', String(to), '--needs', String(needs)];
    await step('载入', 'Loading', async () => {
      await life.node(CLI, ['bench-load', ...args], env, 'stderr');
      await settle(env.DATABASE_URL);
    });
    const pace = { solutions: to, loadSeconds: secondsSince(loading), firstSeconds: 0 };
    found({ loadSeconds: paces.reduce((sum, { loadSeconds }) => sum + loadSeconds, pace.loadSeconds) });
    paces.push(pace);
    bytesPerSolution = (await databaseBytes(env.DATABASE_URL)) / to;

    record.at('start');
    const starting = performance.now();
    const copy = isLast ? undefined : await copyOf(env.DATABASE_URL);
    const on = {
      begun: record.at,
      found: (figures, isSoFar) => {
        pace.firstSeconds ||= secondsSince(starting);
        found(figures, isSoFar);
      },
    };
    await measure(life, copy?.url ?? env.DATABASE_URL, to, on).finally(copy?.drop);
  };

  const run = async () => {
    await prepared();
    const { DATABASE_URL, data } = process.env.BENCH_DATABASE_URL
      ? { DATABASE_URL: process.env.BENCH_DATABASE_URL }
      : await life.database('bench');
    const env = { ...process.env, NODE_ENV: 'production', DATABASE_URL };
    await life.node(CLI, ['migrate'], env, 'stderr');
    for (const [i, to] of sizes.entries()) {
      if (sizes.length > 1) console.error(`${to} (${i + 1}/${sizes.length})`);
      await runSize(env, data, sizes[i - 1] ?? 0, to);
    }
  };

  try {
    await Promise.race([run(), timeUp(minutes)]);
    print(false);
    return 0;
  } catch (error) {
    // A child that failed has said why.
    if (!isPrinted && typeof error.code !== 'number') complain(error);
    print(true);
    return error instanceof Stop && !record.isEmpty ? 0 : 1;
  }
});
