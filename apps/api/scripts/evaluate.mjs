// npm run --silent evaluate -- --dir D …: nothing but one JSON object on standard output; what it is doing goes to standard error.
import path from 'node:path';
import { prepared, quietly } from './quietly.mjs';

const args = process.argv
  .slice(3)
  .map((arg, i, all) =>
    /^--(dir|run)$/.test(all[i - 1] ?? '') ? path.resolve(process.env.INIT_CWD ?? '', arg) : arg,
  );

await quietly(async (life) => {
  await prepared();
  const { MEILI_URL, CANDIDATES } = process.env;
  const wantsSearch =
    MEILI_URL &&
    CANDIDATES !== 'memory' &&
    args.some((arg, i) => arg === '--pool=all' || (arg === 'all' && args[i - 1] === '--pool'));
  if (!wantsSearch) return life.node('apps/api/dist/cli.js', ['evaluate', ...args]);
  const { DATABASE_URL } = await life.database('evaluate');
  const env = { ...process.env, DATABASE_URL };
  await life.node('apps/api/dist/cli.js', ['migrate'], env, 'stderr');
  await life.node('apps/api/dist/cli.js', ['seed'], { ...env, SEED_DEMO: '0' }, 'stderr');
  return life.node('apps/api/dist/cli.js', ['evaluate', ...args], env);
});
