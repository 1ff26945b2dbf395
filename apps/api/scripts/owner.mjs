// Who runs this clone now. One small file says which process started what, so that a later start can tell a clone that is
// in use from the remains of one that was killed, and ends only the latter.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dataFolder, root } from './paths.mjs';
import { end, identify, isAlive } from './processes.mjs';
import { Stop } from './progress.mjs';

const file = path.join(dataFolder, 'running.json');
let mine = null;

function read() {
  try {
    const owner = JSON.parse(readFileSync(file, 'utf8'));
    return owner.root === root ? owner : null; // a copied folder brings a file that speaks of the original
  } catch {
    return null;
  }
}

function write() {
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(mine, null, 2));
  renameSync(`${file}.${process.pid}`, file);
}

/** The live owner of this clone's data, or null. */
export function liveOwner() {
  const owner = read();
  return owner && owner.pid !== process.pid && isAlive(owner) ? owner : null;
}

/** Takes the clone for this process, or refuses because it is in use. Ends what a killed owner left behind. */
export async function claim(url) {
  try {
    mkdirSync(dataFolder, { recursive: true });
    writeFileSync(path.join(dataFolder, '.writable'), '');
    rmSync(path.join(dataFolder, '.writable'));
  } catch (error) {
    throw new Stop(
      `无法写入数据目录 ${dataFolder}（${error.code}）。请检查它的所有者，或用 DUIJIE_DATA=<目录> 指定另一个目录。`,
      `Cannot write to the data folder ${dataFolder} (${error.code}). Check its owner, or name another with DUIJIE_DATA=<folder>.`,
    );
  }
  const owner = liveOwner();
  if (owner)
    throw new Stop(
      `这个目录里的平台已在运行：${owner.url}（进程 ${owner.pid}）。请直接打开它，或先在原终端按 Ctrl-C 停止。`,
      `The platform in this folder is running already: ${owner.url} (process ${owner.pid}). Open it, or stop it with Ctrl-C first.`,
    );
  const remains = read();
  // The API before its database; the group, because its worker belongs to it.
  if (remains?.api)
    await end(
      remains.api,
      [
        ['SIGTERM', 5000],
        ['SIGKILL', 2000],
      ],
      { group: true },
    );
  if (remains?.postgres)
    await end(remains.postgres, [
      ['SIGINT', 10_000],
      ['SIGQUIT', 5000],
    ]);
  mine = { root, url, ...identify(process.pid) };
  write();
}

/** Notes a process that belongs to this run: `api` or `postgres`. */
export function note(name, pid) {
  mine[name] = identify(pid);
  write();
}

export function release() {
  if (mine) rmSync(file, { force: true });
  mine = null;
}
