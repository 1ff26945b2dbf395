// One preset for every project. The swc options are those of the build, so that what is tested is what runs.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { NEEDS } from './apps/api/scripts/available.mjs';

const root = import.meta.dirname;
const { jsc, module } = JSON.parse(readFileSync(path.join(root, '.swcrc'), 'utf8'));

const swc = (parser, transform) => [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    module,
    jsc: { ...jsc, parser: { ...jsc.parser, ...parser }, transform: { ...jsc.transform, ...transform } },
  },
];

/** Which files a kind of run takes: unit beside the code, int on real servers, e2e through HTTP or the browser. */
const KINDS = {
  unit: { testMatch: ['<rootDir>/{src,scripts,test}/**/*.spec.{ts,tsx}'] },
  int: {
    testMatch: ['<rootDir>/{src,test}/**/*.int-spec.ts'],
    globalSetup: path.join(root, 'apps/api/scripts/jest-servers-up.mjs'),
    globalTeardown: path.join(root, 'apps/api/scripts/jest-servers-down.mjs'),
    testTimeout: 60_000,
  },
  e2e: {
    testMatch: ['<rootDir>/{test,e2e}/**/*.e2e-spec.ts'],
    globalSetup: path.join(root, 'apps/api/scripts/jest-servers-up.mjs'),
    globalTeardown: path.join(root, 'apps/api/scripts/jest-servers-down.mjs'),
    testTimeout: 120_000,
  },
};

export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.ts$': swc({}, {}),
    '^.+\\.tsx$': swc({ tsx: true }, { react: { runtime: 'automatic' } }),
  },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  // Left out where the machine lacks what they need; `npm test` names that at its end.
  testPathIgnorePatterns: [
    '/node_modules/',
    '/dist/',
    ...NEEDS.filter(({ find }) => !find()).map(({ files }) => files),
  ],
  testEnvironmentOptions: { customExportConditions: ['@duijie/source', 'node', 'node-addons'] },
  ...KINDS[process.env.DUIJIE_TEST_KIND ?? 'unit'],
};
