// npm run --silent bench -- [--solutions N] [--needs N]: the whole platform in a database of its own; one JSON object on the last line.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { freePort } from './ports.mjs';
import { inRoot, root } from './paths.mjs';
import { step } from './progress.mjs';
import { prepared, quietly } from './quietly.mjs';
import { localUrl, startServer, waitUntilReady } from './server.mjs';

const args = process.argv.slice(3);
const option = (name, fallback) => {
  const at = args.findIndex((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`));
  return at < 0 ? fallback : Number(args[at].split('=')[1] ?? args[at + 1]);
};

/** Resident memory of a process and all below it, bytes. */
function resident(pid) {
  const kilobytes = (id) =>
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0);
  let sum = 0;
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((id) => {
      try {
        return [
          [
            id,
            readFileSync(`/proc/${id}/stat`, 'utf8')
              .replace(/^.*\) /s, '')
              .split(' ')[1],
          ],
        ];
      } catch {
        return [];
      }
    });
  const family = [String(pid)];
  for (let i = 0; i < family.length; i++) {
    try {
      sum += kilobytes(family[i]) * 1024;
    } catch {
      continue;
    }
    family.push(...parents.filter(([, parent]) => parent === family[i]).map(([id]) => id));
  }
  return sum;
}

const measure = (env) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [inRoot('apps/api/dist/cli.js'), 'bench-measure'], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.once('exit', (code) =>
      code === 0
        ? resolve(JSON.parse(output.trim().split('\n').at(-1)))
        : reject(Object.assign(new Error('bench failed'), { code })),
    );
  });

await quietly(async (life) => {
  const begun = performance.now();
  await prepared();
  const { DATABASE_URL } = process.env.BENCH_DATABASE_URL
    ? { DATABASE_URL: process.env.BENCH_DATABASE_URL }
    : await life.database('bench');
  const port = await freePort();
  const url = localUrl({ host: '127.0.0.1', port });
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL,
    PORT: String(port),
    HOST: '127.0.0.1',
    EMBEDDED_WORKER: '1',
    BENCH_URL: url,
  };
  await life.node('apps/api/dist/cli.js', ['migrate'], env, 'stderr');
  const solutions = option('solutions', 1000);
  const needs = option('needs', 200);
  const loading = performance.now();
  await step('载入', 'Loading', () =>
    life.node(
      'apps/api/dist/cli.js',
      ['bench-load', '--solutions', String(solutions), '--needs', String(needs)],
      env,
      'stderr',
    ),
  );
  const loadSeconds = (performance.now() - loading) / 1000;
  const server = startServer(env);
  life.atEnd(() => server.stop());
  await waitUntilReady(url, server);
  let peak = 0;
  const sampler =
    process.platform === 'linux'
      ? setInterval(() => (peak = Math.max(peak, resident(server.pid))), 250)
      : undefined;
  const figures = await step('测量', 'Measuring', () => measure(env));
  clearInterval(sampler);
  const round = (value) => (typeof value === 'number' ? Math.round(value * 1000) / 1000 : value);
  console.log(
    JSON.stringify({
      solutions,
      needs,
      ...Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, round(value)])),
      rssMb: Math.round(peak / 1_048_576),
      loadSeconds: round(loadSeconds),
      seconds: round((performance.now() - begun) / 1000),
    }),
  );
});
