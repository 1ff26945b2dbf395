// npm run --silent endure -- [--kills N] [--seed S] [--redis]: kill -9 of API, workers, PostgreSQL (and Redis) at random points while people
// use the platform; the end must equal an undisturbed run. One JSON object on the last line; exit code 1 when anything was lost or doubled.
import { mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { differences, digest, openWork } from './endure/digest.mjs';
import { startParts } from './endure/parts.mjs';
import { playStory, until } from './endure/story.mjs';
import { step } from './progress.mjs';
import { prepared, quietly } from './quietly.mjs';

const args = process.argv.slice(3);
const option = (name, fallback) => {
  const at = args.findIndex((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`));
  return at < 0 ? fallback : Number(args[at].split('=')[1] ?? args[at + 1]);
};
const wanted = option('kills', 100);
const seed = option('seed', 1);
const withRedis = args.includes('--redis');

/** mulberry32: the same moments and victims for the same seed, as far as the machine allows. */
function chance(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const answers = (url) => until('the platform ready', async () => (await fetch(`${url}/api/ready`)).ok);

/**
 * Kills one part after another at random moments until enough were: every other time once the platform answers again, for where nothing is
 * done nothing can be lost; else also while something is still starting.
 */
async function storm({ parts, url }, tell) {
  const next = chance(seed);
  for (let kills = 0; kills < wanted;) {
    if (kills % 2 === 0) await answers(url);
    await pause(50 + 700 * next());
    const victim = parts[Math.floor(next() * parts.length)];
    await victim.kill();
    tell(`${++kills}/${wanted} ${victim.name}`);
  }
}

async function run(life, folder, disturb) {
  const platform = await startParts(folder, withRedis);
  life.atEnd(platform.stop);
  await answers(platform.url);
  let over = !disturb;
  const trouble = disturb?.(platform).finally(() => (over = true));
  const [{ rounds }] = await Promise.all([playStory(platform.url, () => over), trouble]);
  await until('everything worked through', async () => (await openWork(platform.databaseUrl)) === 0);
  const left = await digest(platform.databaseUrl);
  const kills = Object.fromEntries(platform.parts.map(({ name, kills }) => [name, kills]));
  await platform.stop();
  return { left, rounds, kills };
}

await quietly(async (life) => {
  const begun = performance.now();
  await prepared();
  const folder = mkdtempSync(path.join(tmpdir(), 'duijie-endure-'));
  chmodSync(folder, 0o755);
  life.atEnd(() => rmSync(folder, { recursive: true, force: true }));
  const calm = await step('无干扰运行', 'Undisturbed', () => run(life, path.join(folder, 'calm')));
  const disturbed = await step('反复 kill -9', 'Disturbed', (tell) =>
    run(life, path.join(folder, 'storm'), (platform) => storm(platform, tell)),
  );
  const wrong = differences(calm.left, disturbed.left);
  for (const line of wrong) console.error(line);
  console.log(
    JSON.stringify({
      kills: wanted,
      byPart: disturbed.kills,
      seed,
      queue: withRedis ? 'redis' : 'postgres',
      rounds: disturbed.rounds,
      postings: disturbed.left.postings.length,
      matches: disturbed.left.matches.length,
      equal: wrong.length === 0,
      seconds: Math.round((performance.now() - begun) / 1000),
    }),
  );
  return wrong.length === 0 ? 0 : 1;
});
