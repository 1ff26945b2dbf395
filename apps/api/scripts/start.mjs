// npm start: from a clean clone to a running platform. Every step is skipped when it is done already.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { install } from './bootstrap.mjs';
import { build, fingerprint } from './build.mjs';
import { lifetime } from './lifetime.mjs';
import { claim, note, release } from './owner.mjs';
import { dataFolder, inRoot, root } from './paths.mjs';
import { address, requireFree } from './ports.mjs';
import { complain, elapsed, step, Stop } from './progress.mjs';
import { cli, lastLines, localUrl, startServer, waitUntilFound, waitUntilReady } from './server.mjs';

const life = lifetime();
const seeded = path.join(dataFolder, 'seeded');

/**
 * Migrates and seeds, unless the embedded database has had exactly these migrations and seeds already.
 * @returns whether it did
 */
async function prepare(env, built, database) {
  const now = `${built} ${fingerprint(['seeds'])} ${env.SEED_DEMO ?? ''}`;
  if (database && !database.isNew && existsSync(seeded) && readFileSync(seeded, 'utf8') === now) return false;
  rmSync(seeded, { force: true });
  await step('准备数据库', 'Migrating the database', () => cli(['migrate'], env));
  await step('写入基础数据与演示数据', 'Seeding', () => cli(['seed'], env));
  if (database) writeFileSync(seeded, now);
  return true;
}

function greet(url, { host }, env, database) {
  console.log(`\n  ✓ 对接平台已就绪 Ready  ${elapsed()}\n\n    ${url}\n`);
  if (host === '0.0.0.0' || host === '::')
    console.log('    （本机所有网络地址均可访问 reachable on every address of this machine）\n');
  const accounts = inRoot('seeds/demo/accounts.json');
  if (env.SEED_DEMO === '1' && existsSync(accounts)) {
    console.log('  演示账号 Demonstration accounts');
    for (const { label, email, password } of JSON.parse(readFileSync(accounts, 'utf8')))
      console.log(`    ${label.zh} ${label.en}  ${email}  ${password}`);
    console.log();
  }
  if (database && !database.data.startsWith(root + path.sep))
    console.log(`  数据目录 The data lie in ${database.data}\n`);
  console.log(`  日志 Log  ${path.join(dataFolder, 'server.log')}`);
  console.log('  按 Ctrl-C 停止 Ctrl-C stops it\n');
}

async function main() {
  const at = address();
  const url = localUrl(at);
  console.log('对接 · 虚拟现实行业应用供需对接平台\n');
  await claim(url);
  life.atEnd(release);
  await requireFree(at, 'npm start');
  await install();
  const built = await build();

  const embedded = !process.env.DATABASE_URL;
  const env = {
    NODE_ENV: 'production',
    WEB_DIST: inRoot('apps/web/dist'),
    EMBEDDED_WORKER: '1',
    ...(embedded ? { SEED_DEMO: '1', DATABASE_EMBEDDED: '1' } : {}),
    ...process.env,
    HOST: at.host,
    PORT: String(at.port),
  };
  let database = null;
  if (embedded) {
    const { startDatabase } = await import('./database.mjs');
    database = await step('启动内置 PostgreSQL', 'Starting the embedded PostgreSQL', startDatabase);
    life.atEnd(() => database.stop());
    note('postgres', database.pid);
    env.DATABASE_URL = database.url;
    void database.exited.then((how) => fail('PostgreSQL', how));
    if (life.isEnding) return;
  }
  const isSeeded = await prepare(env, built, database);
  if (life.isEnding) return;
  const server = startServer(env, path.join(dataFolder, 'server.log'));
  life.atEnd(() => server.stop(), server.kill);
  note('api', server.pid);
  await step('启动服务', 'Starting the server', () => waitUntilReady(url, server));
  if (isSeeded && env.SEED_DEMO === '1')
    await step('填充搜索', 'Filling the search', () => waitUntilFound(url));
  void server.exited.then((how) => fail('API', how, server.logFile));
  greet(url, at, env, database);
}

function fail(part, how, logFile) {
  if (life.isEnding) return;
  if (logFile) console.error(`\n${lastLines(logFile)}`);
  complain(
    new Stop(
      `${part} 意外退出（${how}）。其余部分正在停止；重新运行 npm start 即可恢复，数据不受影响。`,
      `${part} ended unexpectedly (${how}). The rest is being stopped; run npm start again, the data are kept.`,
    ),
  );
  void life.finish(1);
}

await main().catch((error) => {
  if (life.isEnding) return;
  complain(error);
  return life.finish(1);
});
