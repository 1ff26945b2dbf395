// npm run --silent learn: one JSON object on standard output. Works on DATABASE_URL, else on the embedded database of this folder, whether
// the platform runs on it or not.
import { prepared, quietly } from './quietly.mjs';
import { liveOwner } from './owner.mjs';
import { dataFolder } from './paths.mjs';

await quietly(async (life) => {
  await prepared();
  const env = { ...process.env, DATABASE_URL: process.env.DATABASE_URL ?? (await embedded(life)) };
  return life.node('apps/api/dist/cli.js', ['learn'], env);
});

async function embedded(life) {
  if (liveOwner()) {
    const { runningUrl } = await import('./postgres.mjs');
    return runningUrl(dataFolder, 'duijie');
  }
  const { claim, release } = await import('./owner.mjs');
  await claim('npm run learn');
  life.atEnd(release);
  const { startDatabase } = await import('./database.mjs');
  const database = await startDatabase();
  life.atEnd(() => database.stop());
  await life.node(
    'apps/api/dist/cli.js',
    ['migrate'],
    { ...process.env, DATABASE_URL: database.url },
    'stderr',
  );
  return database.url;
}
