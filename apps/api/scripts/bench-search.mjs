// npm run --silent bench:search -- [--postings N]: the search engines on the same made solutions; one JSON object on standard output.
import { prepared, quietly } from './quietly.mjs';

await quietly(async (life) => {
  await prepared();
  const { DATABASE_URL } = await life.database('bench-search');
  return life.node('apps/api/dist/cli.js', ['bench-search', ...process.argv.slice(3)], {
    ...process.env,
    DATABASE_URL,
    NODE_OPTIONS: '--max-old-space-size=4096',
  });
});
