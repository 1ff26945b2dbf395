// npm run --silent bench -- [--solutions N[,N…]] [--needs N] [--minutes N]: the whole platform in a database of its own; one JSON object on
// the last line. With several sizes the database is loaded up from one to the next, and `growth` says how each figure grows.
import { spawn } from 'node:child_process';
import { getHeapStatistics } from 'node:v8';
import { copyOf, databaseBytes, freeBytes, settle } from './bench/databases.mjs';
import { growthOf, growthTable } from './bench/growth.mjs';
import { readOptions } from './bench/options.mjs';
import { watchMemory } from './bench/resident.mjs';
import { BYTES_PER_SOLUTION, diskShortage, heapFor, timeShortage } from './bench/room.mjs';
import { freePort } from './ports.mjs';
import { inRoot, root } from './paths.mjs';
import { complain, step, Stop } from './progress.mjs';
import { prepared, quietly } from './quietly.mjs';
import { HEAP_MB, localUrl, startServer, waitUntilReady } from './server.mjs';

const CLI = 'apps/api/dist/cli.js';
const secondsSince = (begun) => (performance.now() - begun) / 1000;
const round = (value) => (typeof value === 'number' ? Math.round(value * 1000) / 1000 : value);

/** Node's own limit is enough up to some size; beyond it this process, which holds the candidates too, may take what the worker may. */
const cliFlags = (heapMb) =>
  heapMb * 1024 ** 2 > getHeapStatistics().heap_size_limit ? [`--max-old-space-size=${heapMb}`] : [];

const measure = (env, heapMb) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...cliFlags(heapMb), inRoot(CLI), 'bench-measure'], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.once('exit', (code) =>
      code === 0
        ? resolve(JSON.parse(output.trim().split('\n').at(-1)))
        : reject(Object.assign(new Error('bench failed'), { code: code ?? 1 })),
    );
  });

/** Starts the platform on this database and measures it. @returns the figures, with the most memory its processes took */
async function measured(life, databaseUrl, solutions) {
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
  try {
    await waitUntilReady(url, server);
    const peakMemory = watchMemory(server.pid);
    const figures = await step('测量', 'Measuring', () => measure(env, heapMb));
    return {
      ...Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, round(value)])),
      rssMb: Math.round(peakMemory() / 1_048_576),
    };
  } finally {
    await server.stop();
  }
}

await quietly(async (life) => {
  const begun = performance.now();
  const { sizes, needs, minutes } = readOptions(process.argv.slice(3));
  await prepared();
  const { DATABASE_URL, data } = process.env.BENCH_DATABASE_URL
    ? { DATABASE_URL: process.env.BENCH_DATABASE_URL }
    : await life.database('bench');
  const env = { ...process.env, NODE_ENV: 'production', DATABASE_URL };
  await life.node(CLI, ['migrate'], env, 'stderr');

  const rows = [];
  const paces = [];
  let bytesPerSolution = BYTES_PER_SOLUTION;
  /** @returns what keeps this size from being begun, if anything does */
  const shortage = (from, to) =>
    diskShortage({ from, to, isCopied: to !== sizes.at(-1) }, { free: freeBytes(data), bytesPerSolution }) ??
    timeShortage(to, paces, { minutes, passedSeconds: secondsSince(begun) });

  const runSize = async (from, to) => {
    const loading = performance.now();
    const args = ['--from', String(from), '--solutions', String(to), '--needs', String(needs)];
    await step('载入', 'Loading', async () => {
      await life.node(CLI, ['bench-load', ...args], env, 'stderr');
      await settle(DATABASE_URL);
    });
    const loadSeconds = secondsSince(loading);
    bytesPerSolution = (await databaseBytes(DATABASE_URL)) / to;
    const measuring = performance.now();
    const copy = to === sizes.at(-1) ? undefined : await copyOf(DATABASE_URL);
    const figures = await measured(life, copy?.url ?? DATABASE_URL, to).finally(copy?.drop);
    paces.push({ solutions: to, loadSeconds, measureSeconds: secondsSince(measuring) });
    return {
      solutions: to,
      needs,
      ...figures,
      loadSeconds: round(paces.reduce((sum, pace) => sum + pace.loadSeconds, 0)),
      seconds: round(secondsSince(begun)),
    };
  };

  let failure;
  for (const [i, to] of sizes.entries()) {
    const from = sizes[i - 1] ?? 0;
    failure = shortage(from, to);
    if (failure) break;
    if (sizes.length > 1) console.error(`${to} (${i + 1}/${sizes.length})`);
    try {
      rows.push(await runSize(from, to));
    } catch (error) {
      failure = error;
      break;
    }
    if (sizes.length > 1) console.error(JSON.stringify(rows.at(-1)));
  }
  const largest = rows.at(-1);
  if (!largest) throw failure;
  if (failure) complain(failure);
  if (sizes.length === 1) return void console.log(JSON.stringify(largest));
  const growth = growthOf(rows, sizes.slice(rows.length));
  console.error(growthTable(growth));
  console.log(JSON.stringify({ ...largest, growth }));
  return !failure || failure instanceof Stop ? 0 : 1;
});
