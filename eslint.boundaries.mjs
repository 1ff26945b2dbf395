// The arrows between libs (ARCHITECTURE.md), as data. Every entry has a fixture in apps/api/test/boundaries that must fail.

/** What each adapter quarantines: its one foreign technology. */
const TECHNOLOGY = {
  persistence: ['typeorm', 'typeorm/*', 'pg', 'reflect-metadata'],
  'search-postgres': ['pg'],
  'search-meilisearch': ['meilisearch'],
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
  'dayjs',
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
    allowedExternalImports: ['class-validator', 'class-transformer', '@nestjs/swagger', 'reflect-metadata'],
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
    allowedExternalImports: ['pino', 'pg'],
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
