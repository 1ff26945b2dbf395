// npm run dev: the platform with the sources watched. The server is built and started again when its code changes;
// the pages are served by Vite, which changes them in place. Same data as npm start.
import { watch } from 'node:fs';
import { install } from './bootstrap.mjs';
import { build, projects } from './build.mjs';
import { lifetime } from './lifetime.mjs';
import { claim, note, release } from './owner.mjs';
import { inRoot } from './paths.mjs';
import { address, freePort, requireFree } from './ports.mjs';
import { complain, step } from './progress.mjs';
import { cli, localUrl, startServer, waitUntilReady } from './server.mjs';

const life = lifetime();

/** Calls `work` when the calls to the returned function have ceased for a moment; never twice at the same time. */
function settled(work) {
  let timer = null;
  let busy = Promise.resolve();
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => (busy = busy.then(work).catch(complain)), 150);
  };
}

async function main() {
  const at = address();
  const pages = localUrl(at);
  await claim(pages);
  life.atEnd(release);
  await requireFree(at, 'npm run dev');
  await install();
  await build();

  const apiAt = { host: '127.0.0.1', port: await freePort() };
  const apiUrl = localUrl(apiAt);
  const env = {
    NODE_ENV: 'development',
    EMBEDDED_WORKER: '1',
    ...(process.env.DATABASE_URL ? {} : { SEED_DEMO: '1', DATABASE_EMBEDDED: '1' }),
    ...process.env,
    HOST: apiAt.host,
    PORT: String(apiAt.port),
  };
  if (!process.env.DATABASE_URL) {
    const { startDatabase } = await import('./database.mjs');
    const database = await step('启动内置 PostgreSQL', 'Starting the embedded PostgreSQL', startDatabase);
    life.atEnd(() => database.stop());
    note('postgres', database.pid);
    env.DATABASE_URL = database.url;
  }

  let server = null;
  life.atEnd(
    () => server?.stop(),
    () => server?.kill(),
  );
  const restart = async () => {
    if (life.isEnding) return;
    await build();
    await server?.stop();
    await cli(['migrate'], env);
    await cli(['seed'], env);
    if (life.isEnding) return;
    server = startServer(env);
    note('api', server.pid);
    await step('启动服务', 'Starting the server', () => waitUntilReady(apiUrl, server));
  };
  await restart();

  process.env.API_URL = apiUrl;
  const { createServer } = await import('vite');
  const vite = await createServer({
    root: inRoot('apps/web'),
    server: { host: at.host, port: at.port, strictPort: true, proxy: { '/api': apiUrl } },
  });
  await vite.listen();
  life.atEnd(() => vite.close());

  const changed = settled(restart);
  for (const folder of projects().filter((name) => name !== 'apps/web'))
    watch(inRoot(folder, 'src'), { recursive: true }, (_event, name) => {
      if (!/\.(spec|int-spec)\.ts$/.test(name ?? '')) changed();
    });
  console.log(`\n  ${pages}\n`);
}

await main().catch((error) => {
  if (life.isEnding) return;
  complain(error);
  return life.finish(1);
});
