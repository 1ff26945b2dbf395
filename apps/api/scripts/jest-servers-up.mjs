// Before the tests on real servers: one PostgreSQL for the whole run, without fsync, in a folder of its own.
import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startPostgres } from './postgres.mjs';
import { end, identify, isAlive } from './processes.mjs';

const PREFIX = 'duijie-test-';

const read = (file) => {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
};

/** A killed run cannot clean up: the next one does it, for runs whose process is dead. */
async function sweep() {
  for (const name of fs.readdirSync(os.tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = path.join(os.tmpdir(), name);
    const run = read(path.join(folder, 'run.json'));
    if (!run || isAlive(run.owner)) continue;
    await end(run.postgres, [['SIGQUIT', 5000]]);
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

export default async function up() {
  if (globalThis.duijieTestServers) return;
  await sweep();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), PREFIX));
  fs.chmodSync(folder, 0o755); // as root the server runs as another user
  const note = (postgres) =>
    fs.writeFileSync(
      path.join(folder, 'run.json'),
      JSON.stringify({ owner: identify(process.pid), postgres }),
    );
  note(null);
  const server = await startPostgres({
    folder,
    careless: true,
    detached: false,
    extra: ['max_connections=300', 'shared_buffers=64MB', 'autovacuum=off'],
  });
  note(identify(server.pid));
  process.env.TEST_POSTGRES_URL = server.url('postgres');
  globalThis.duijieTestServers = { server, folder };
}
