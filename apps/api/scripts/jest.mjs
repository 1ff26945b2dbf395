// Runs jest in the project of the current folder: node ../../apps/api/scripts/jest.mjs <unit|int|e2e> [jest options]
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const [kind = 'unit', ...rest] = process.argv.slice(2);
const root = path.resolve(import.meta.dirname, '../../..');
const run = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    path.join(root, 'node_modules/jest/bin/jest.js'),
    '--passWithNoTests',
    `--maxWorkers=${kind === 'unit' ? 2 : 1}`,
    ...rest,
  ],
  { stdio: 'inherit', env: { ...process.env, DUIJIE_TEST_KIND: kind } },
);
process.exit(run.status ?? 1);
