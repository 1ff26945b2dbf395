// npm run reset: empties the embedded database of this clone, after asking. `--yes` answers for a script.
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import readline from 'node:readline/promises';
import { claim, release } from './owner.mjs';
import { dataFolder, outside } from './paths.mjs';
import { complain, Stop } from './progress.mjs';

/** Everything below the data folder that a start makes anew. */
const places = [
  ...['postgres', 'postgres.new', 'postgres-password', 'postgres.log', 'server.log', 'seeded'].map((name) =>
    path.join(dataFolder, name),
  ),
  ...['postgres', 'postgres.new'].map((name) => path.join(outside(dataFolder), name)),
];

async function agreed(found) {
  if (process.argv.includes('--yes')) return true;
  console.log('将删除本目录平台的全部数据 This deletes all data of the platform in this folder:');
  for (const place of found) console.log(`  ${place}`);
  const ask = readline.createInterface({ input: process.stdin, output: process.stdout });
  const answer = await new Promise((resolve) => {
    ask.on('close', () => resolve('')); // end of input is a no
    ask.question('确定吗？输入 yes 继续 Type yes to go on: ').then(resolve, () => resolve(''));
  });
  ask.close();
  return answer.trim().toLowerCase() === 'yes';
}

try {
  if (process.env.DATABASE_URL)
    throw new Stop(
      '设置了 DATABASE_URL：reset 只清空内置数据库，外部数据库请自行处理。去掉 DATABASE_URL 后再运行。',
      'DATABASE_URL is set: reset empties the embedded database only. Unset it and run the command again.',
    );
  const found = places.filter((place) => existsSync(place));
  if (!found.length) console.log('没有数据需要清空。There are no data to empty.');
  else {
    await claim('npm run reset'); // refuses while the platform runs; ends what a killed one left behind
    if (await agreed(found)) {
      for (const place of found) rmSync(place, { recursive: true, force: true });
      console.log('已清空。下次 npm start 会重新建立。Emptied; the next npm start makes it anew.');
    } else {
      console.log('没有改动。Nothing was changed.');
    }
  }
} catch (error) {
  complain(error);
  process.exitCode = 1;
} finally {
  release();
}
