// The arrows between libs (ARCHITECTURE.md), as data. Every entry has a fixture in apps/api/test/boundaries that must fail.
import { readdirSync } from 'node:fs';

/** What each adapter quarantines: its one foreign technology. */
const TECHNOLOGY = {
  persistence: ['typeorm', 'typeorm/*', 'pg', 'reflect-metadata'],
  'search-postgres': ['pg'],
  'search-meilisearch': ['meilisearch'],
  'candidate-index': [],
  embedder: [],
  text: ['@node-rs/jieba', '@node-rs/jieba/*', 'pinyin-pro'],
  queue: ['bullmq', 'bullmq/*', 'ioredis', 'pg'],
  identity: ['@node-rs/argon2', 'rate-limiter-flexible', 'pg'],
};

/** Nest and everything around it: only the server's composition may know them. */
const SERVER_FRAMEWORK = ['@nestjs/*', '@fastify/*', 'fastify', 'rxjs', 'rxjs/*'];
const BROWSER = [
  'react',
  'react/*',
  'react-dom',
  'react-dom/*',
  'react-router',
  'antd',
  'antd/*',
  '@tanstack/*',
];
const SERVER_TECHNOLOGY = [...new Set(Object.values(TECHNOLOGY).flat())];

export const depConstraints = [
  { sourceTag: 'type:domain', onlyDependOnLibsWithTags: ['type:domain'], allowedExternalImports: [] },
  {
    sourceTag: 'type:application',
    onlyDependOnLibsWithTags: ['type:application', 'type:domain'],
    allowedExternalImports: [],
  },
  {
    sourceTag: 'type:contracts',
    onlyDependOnLibsWithTags: ['type:contracts', 'type:domain'],
    allowedExternalImports: ['class-validator', 'class-transformer', '@nestjs/swagger'],
  },
  {
    sourceTag: 'type:adapter',
    onlyDependOnLibsWithTags: ['type:application', 'type:domain', 'type:platform'],
    bannedExternalImports: [...SERVER_FRAMEWORK, ...BROWSER],
  },
  ...Object.entries(TECHNOLOGY).map(([name, allowedExternalImports]) => ({
    sourceTag: `tech:${name}`,
    onlyDependOnLibsWithTags: ['*'],
    allowedExternalImports,
  })),
  {
    sourceTag: 'type:platform',
    onlyDependOnLibsWithTags: ['type:platform'],
    allowedExternalImports: [],
  },
  {
    sourceTag: 'type:messages',
    onlyDependOnLibsWithTags: ['type:messages', 'type:domain'],
    allowedExternalImports: ['intl-messageformat'],
  },
  {
    sourceTag: 'type:client',
    onlyDependOnLibsWithTags: ['type:client'],
    allowedExternalImports: ['openapi-fetch'],
  },
  {
    sourceTag: 'type:app-web',
    onlyDependOnLibsWithTags: ['type:client', 'type:messages', 'type:domain'],
    bannedExternalImports: [
      ...SERVER_FRAMEWORK,
      ...SERVER_TECHNOLOGY,
      'pino',
      'class-validator',
      'class-transformer',
    ],
  },
  {
    sourceTag: 'type:app-node',
    onlyDependOnLibsWithTags: [
      'type:domain',
      'type:application',
      'type:contracts',
      'type:adapter',
      'type:platform',
      'type:messages',
    ],
    bannedExternalImports: BROWSER,
  },
  { sourceTag: 'type:testing', onlyDependOnLibsWithTags: ['*'] },
];

/** What a test may import beyond its project's arrows: the testing lib, the test tools, and a client to look into a real server. */
const TEST_TOOLS = [
  '@jest/globals',
  'fast-check',
  'pg',
  'ioredis',
  '@formatjs/icu-messageformat-parser',
  'yaml',
];

export const testConstraints = depConstraints.map((constraint) => ({
  ...constraint,
  onlyDependOnLibsWithTags: [...constraint.onlyDependOnLibsWithTags, 'type:testing'],
  ...(constraint.allowedExternalImports
    ? { allowedExternalImports: [...constraint.allowedExternalImports, ...TEST_TOOLS] }
    : {}),
}));

const projects = ['apps', 'libs'].flatMap((group) =>
  readdirSync(new URL(`./${group}`, import.meta.url)).map((name) => `@duijie/${name}`),
);
const pairs = projects.flatMap((one) =>
  projects.filter((other) => other !== one).map((other) => [one, other]),
);

/** Fakes and factories import what they stand for, and are imported by its tests: the only cycle there is, and not in the product. */
const THROUGH_TESTING = pairs.filter(([one]) => one === '@duijie/testing');

export const boundaryRule = (constraints, ignoredCircularDependencies = THROUGH_TESTING) => [
  'error',
  {
    enforceBuildableLibDependency: false, // what is built reads no other project's build
    allow: [],
    allowCircularSelfDependency: false,
    ignoredCircularDependencies,
    depConstraints: constraints,
  },
];

/** For the fixtures: a forbidden arrow must be refused by its own rule too, not only because it closes a cycle. */
export const arrowsAlone = boundaryRule(depConstraints, pairs);
