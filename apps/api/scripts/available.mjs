// What this machine offers to the tests. What it lacks is not run and is named at the end of `npm test`.
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

function onPath(...names) {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter))
    for (const name of names) {
      const file = path.join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // look further
      }
    }
  return null;
}

const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

export const redisServer = () => onPath('redis-server', 'valkey-server');
export const chromium = () =>
  process.env.CHROMIUM ??
  onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', MAC);
export const meilisearch = () => process.env.MEILI_URL || null;

/**
 * Each need of a kind of test: its files (by the middle part of their names), whether it is there, and its name.
 * `x.redis.int-spec.ts` needs Redis, `x.meili.int-spec.ts` Meilisearch, and everything below apps/web/e2e a browser.
 */
export const NEEDS = [
  {
    name: 'Redis',
    zh: '没有 redis-server',
    en: 'no redis-server on PATH',
    files: '\\.redis\\.[a-z0-9-]+\\.ts$',
    find: redisServer,
    required: true,
  },
  {
    name: 'Chromium',
    zh: '没有 Chromium',
    en: 'no Chromium (or name one in CHROMIUM)',
    files: '(/apps/web/e2e/.*|\\.browser\\.e2e-spec\\.ts)$',
    find: chromium,
    required: true,
  },
  {
    name: 'Meilisearch',
    zh: '没有设置 MEILI_URL',
    en: 'MEILI_URL is not set',
    files: '\\.meili\\.[a-z0-9-]+\\.ts$',
    find: meilisearch,
    required: false,
  },
];
