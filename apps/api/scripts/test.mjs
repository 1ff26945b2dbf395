// npm test: every check there is, counted. Names at the end what this machine could not run; with REQUIRE_ALL=1 that fails.
// The last line is `N passed, N failed`.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { NEEDS } from './available.mjs';
import { install } from './bootstrap.mjs';
import { nx } from './build.mjs';
import { inRoot, root } from './paths.mjs';
import { run } from './processes.mjs';
import { complain, elapsed, step } from './progress.mjs';

/** The tests make their own servers: what the caller's environment names must not reach them. */
const FOREIGN = [
  'DATABASE_URL',
  'REDIS_URL',
  'HOST',
  'PORT',
  'SEED_DEMO',
  'NODE_ENV',
  'DUIJIE_DATA',
  'EMBEDDED_WORKER',
  'WEB_DIST',
];
for (const name of FOREIGN) delete process.env[name];

const total = { passed: 0, failed: 0 };
const failures = [];

function count({ passed, failed, messages }) {
  total.passed += passed;
  total.failed += failed;
  failures.push(...messages);
}

const node = (args, options) => run(process.execPath, args, { cwd: root, ...options });

/** One command that is one test. */
async function command(args) {
  const { status, output } = await node(args);
  return status === 0
    ? { passed: 1, failed: 0, messages: [] }
    : { passed: 0, failed: 1, messages: [output.trim()] };
}

/** An Nx target over all projects: each project is one test. */
async function target(name, tell) {
  const seen = new Set();
  const task = new RegExp(`nx run (\\S+):${name}`);
  const { status, output } = await nx(['run-many', '-t', name, '--output-style=static', '--nxBail=false'], {
    onLine: (line) => {
      const project = task.exec(line)?.[1];
      if (!project) return;
      tell(project);
      seen.add(project);
    },
  });
  const failed = [
    ...new Set([...output.matchAll(new RegExp(`^- (\\S+):${name}$`, 'gm'))].map(([, project]) => project)),
  ];
  if (status !== 0 && !failed.length) failed.push(name);
  return {
    passed: [...seen].filter((project) => !failed.includes(project)).length,
    failed: failed.length,
    messages: failed.length ? tasksOf(output, failed, name) : [],
  };
}

/** The parts of Nx's output that tell of these projects; all of it when there are none. */
function tasksOf(output, failed, name) {
  const parts = output
    .split(/^(?=> nx run )/m)
    .filter((part) => failed.some((project) => part.startsWith(`> nx run ${project}:${name}`)));
  return parts.length ? parts.map((part) => part.split(/^(?:✔| NX )/m)[0].trim()) : [output.trim()];
}

async function boundaries() {
  const { output } = await node([inRoot('apps/api/scripts/check-boundaries.mjs')]);
  const lines = output.trim().split('\n');
  const counts = /^(\d+) (\d+)$/.exec(lines.at(-1));
  if (!counts) return { passed: 0, failed: 1, messages: [output.trim()] };
  return {
    passed: Number(counts[1]),
    failed: Number(counts[2]),
    messages: lines.slice(0, -1).filter((line) => /refused|fixture/.test(line)),
  };
}

/** A kind of jest test over some projects. A skipped test and a file that cannot be loaded are failures. */
async function jest(kind, projects, tell) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'duijie-jest-'));
  const outputFile = path.join(folder, 'result.json');
  const options = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const { output } = await node(
    [
      ...options,
      inRoot('node_modules/jest/bin/jest.js'),
      '--passWithNoTests',
      '--json',
      `--outputFile=${outputFile}`,
      `--reporters=${inRoot('apps/api/scripts/jest-progress.mjs')}`,
      `--maxWorkers=${kind === 'unit' ? 2 : 1}`,
      ...(kind === 'unit' ? [] : ['--testTimeout=120000']),
      ...(projects ? ['--selectProjects', ...projects] : []),
    ],
    {
      env: { ...process.env, DUIJIE_TEST_KIND: kind },
      onLine: (line) => line.startsWith('@@ ') && tell(line.slice(3)),
    },
  );
  let result;
  try {
    result = JSON.parse(readFileSync(outputFile, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, messages: [`jest ${kind} ended without a result:\n${output.trim()}`] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const messages = result.testResults
    .filter(({ status }) => status === 'failed')
    .map(({ name, message }) => `${path.relative(root, name)}\n${message}`);
  const skipped = result.numPendingTests + result.numTodoTests;
  if (skipped) messages.push(`${skipped} tests of kind ${kind} are skipped or to do`);
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites + skipped,
    messages,
  };
}

const CHECKS = [
  [
    '格式',
    'Format',
    () => command([inRoot('node_modules/prettier/bin/prettier.cjs'), '--check', '.', '--log-level', 'warn']),
  ],
  ['代码检查', 'Lint', (tell) => target('lint', tell)],
  ['依赖方向', 'Arrows between libs', boundaries],
  [
    '依赖与死代码',
    'Dependencies and dead code',
    () => command([inRoot('node_modules/knip/bin/knip.js'), '--no-config-hints']),
  ],
  ['类型', 'Types', (tell) => target('typecheck', tell)],
  ['构建', 'Build', (tell) => target('build', tell)],
  ['接口文档', 'API document is current', () => command([inRoot('apps/api/scripts/openapi.mjs'), '--check'])],
  [
    '索引内核',
    'Compiled loops are current',
    () => command([inRoot('apps/api/scripts/kernel.mjs'), '--check']),
  ],
  ['单元测试', 'Unit tests', (tell) => jest('unit', null, tell)],
  ['集成测试（真实服务）', 'Integration tests on real servers', (tell) => jest('int', null, tell)],
  ['接口端到端', 'End to end through HTTP', (tell) => jest('e2e', ['api'], tell)],
  ['浏览器端到端', 'End to end in a browser', (tell) => jest('e2e', ['web'], tell)],
];

await install();
// `npm test -- unit` runs the checks whose English name holds the word.
const wanted = process.argv.slice(3).map((word) => word.toLowerCase());
for (const [zh, en, check] of CHECKS) {
  if (wanted.length && !wanted.some((word) => en.toLowerCase().includes(word))) continue;
  const before = { ...total };
  await step(zh, en, async (tell) => count(await check(tell))).catch((error) => {
    complain(error);
    total.failed++;
  });
  console.log(`      ${total.passed - before.passed} passed, ${total.failed - before.failed} failed`);
}

for (const message of failures) console.log(`\n✗ ${message}`);

const missing = NEEDS.filter(({ find }) => !find());
if (missing.length) console.log('\n未能运行 Not run on this machine:');
for (const { name, zh, en, required } of missing) {
  console.log(`  - ${name}: ${zh} ${en}`);
  if (required && process.env.REQUIRE_ALL === '1') total.failed++;
}

console.log(`\n${elapsed()}\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed ? 1 : 0);
