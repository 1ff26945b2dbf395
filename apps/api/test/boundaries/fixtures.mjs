// One line per forbidden arrow. Each is linted as if it stood in `file`, and must be refused for the named reason:
// the tag of the constraint in eslint.boundaries.mjs, or another rule's id. `files` need not exist.
export const FORBIDDEN = [
  { file: 'libs/domain/src/x.ts', code: `import '@duijie/application';`, by: 'type:domain' },
  { file: 'libs/domain/src/x.ts', code: `import 'rxjs';`, by: 'type:domain' },
  { file: 'libs/domain/src/x.ts', code: `import 'node:fs';`, by: 'no-restricted-imports' },
  {
    file: 'libs/domain/src/x.ts',
    code: `export const now = () => Date.now();`,
    by: 'no-restricted-properties',
  },
  { file: 'libs/domain/src/x.ts', code: `export const now = () => new Date();`, by: 'no-restricted-syntax' },
  {
    file: 'libs/domain/src/x.ts',
    code: `export const chance = () => Math.random();`,
    by: 'no-restricted-properties',
  },
  {
    file: 'libs/domain/src/x.ts',
    code: `export const f = async (p: Promise<void>) => { await p; };`,
    by: 'no-restricted-syntax',
  },

  { file: 'libs/application/src/x.ts', code: `import '@duijie/persistence';`, by: 'type:application' },
  { file: 'libs/application/src/x.ts', code: `import '@duijie/platform';`, by: 'type:application' },
  { file: 'libs/application/src/x.ts', code: `import '@nestjs/common';`, by: 'type:application' },
  {
    file: 'libs/application/src/x.ts',
    code: `import type { Pool } from 'pg'; export type P = Pool;`,
    by: 'type:application',
  },
  { file: 'libs/application/src/x.ts', code: `import '@duijie/testing';`, by: 'type:application' },

  { file: 'libs/contracts/src/x.ts', code: `import '@duijie/application';`, by: 'type:contracts' },
  { file: 'libs/contracts/src/x.ts', code: `import 'typeorm';`, by: 'type:contracts' },

  { file: 'libs/persistence/src/x.ts', code: `import '@duijie/search-postgres';`, by: 'type:adapter' },
  { file: 'libs/queue/src/x.ts', code: `import '@duijie/persistence';`, by: 'type:adapter' },
  { file: 'libs/identity/src/x.ts', code: `import '@duijie/contracts';`, by: 'type:adapter' },
  { file: 'libs/persistence/src/x.ts', code: `import '@nestjs/core';`, by: 'type:adapter' },
  { file: 'libs/persistence/src/x.ts', code: `import 'bullmq';`, by: 'tech:persistence' },
  { file: 'libs/search-postgres/src/x.ts', code: `import 'typeorm';`, by: 'tech:search-postgres' },
  { file: 'libs/search-meilisearch/src/x.ts', code: `import 'pg';`, by: 'tech:search-meilisearch' },
  { file: 'libs/candidate-index/src/x.ts', code: `import 'pg';`, by: 'tech:candidate-index' },
  { file: 'libs/embedder/src/x.ts', code: `import 'pg';`, by: 'tech:embedder' },
  { file: 'libs/text/src/x.ts', code: `import 'pg';`, by: 'tech:text' },
  { file: 'libs/queue/src/x.ts', code: `import 'typeorm';`, by: 'tech:queue' },
  { file: 'libs/identity/src/x.ts', code: `import 'typeorm';`, by: 'tech:identity' },

  { file: 'libs/platform/src/x.ts', code: `import '@duijie/domain';`, by: 'type:platform' },
  { file: 'libs/platform/src/x.ts', code: `import 'pg';`, by: 'type:platform' },
  { file: 'libs/messages/src/x.ts', code: `import '@duijie/application';`, by: 'type:messages' },
  { file: 'libs/messages/src/x.ts', code: `import 'pino';`, by: 'type:messages' },
  { file: 'libs/api-client/src/x.ts', code: `import '@duijie/domain';`, by: 'type:client' },
  { file: 'libs/api-client/src/x.ts', code: `import 'pino';`, by: 'type:client' },

  { file: 'apps/web/src/x.ts', code: `import '@duijie/application';`, by: 'type:app-web' },
  { file: 'apps/web/src/x.ts', code: `import '@duijie/contracts';`, by: 'type:app-web' },
  { file: 'apps/web/src/x.ts', code: `import '@nestjs/common';`, by: 'type:app-web' },
  { file: 'apps/web/src/x.ts', code: `import 'typeorm';`, by: 'type:app-web' },
  { file: 'apps/api/src/x.ts', code: `import '@duijie/api-client';`, by: 'type:app-node' },
  { file: 'apps/api/src/x.ts', code: `import '@duijie/testing';`, by: 'type:app-node' },
  { file: 'apps/api/src/x.ts', code: `import 'react';`, by: 'type:app-node' },

  {
    file: 'libs/application/src/x.ts',
    code: `import '../../domain/src/index.js';`,
    by: '@nx/enforce-module-boundaries',
  },
];

/** Arrows of the table, which must pass: a lint that refuses everything proves nothing. */
export const ALLOWED = [
  { file: 'libs/application/src/x.ts', code: `import '@duijie/domain';` },
  { file: 'libs/application/src/x.spec.ts', code: `import '@duijie/testing'; import '@jest/globals';` },
  { file: 'libs/contracts/src/x.ts', code: `import '@duijie/domain'; import 'class-validator';` },
  {
    file: 'libs/persistence/src/x.ts',
    code: `import '@duijie/application'; import '@duijie/platform'; import 'typeorm';`,
  },
  { file: 'libs/queue/src/x.ts', code: `import '@duijie/application'; import 'bullmq';` },
  { file: 'libs/messages/src/x.ts', code: `import '@duijie/domain'; import 'intl-messageformat';` },
  { file: 'libs/testing/src/x.ts', code: `import '@duijie/application'; import 'pg';` },
  {
    file: 'apps/web/src/x.ts',
    code: `import '@duijie/api-client'; import '@duijie/messages'; import 'antd';`,
  },
  {
    file: 'apps/api/src/x.ts',
    code: `import '@duijie/persistence'; import '@duijie/queue'; import '@nestjs/common';`,
  },
];
