// For commands whose standard output is read by programs: progress to standard error, a database of their own, all of it gone at the end.
import { spawn } from 'node:child_process';
import { mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { install } from './bootstrap.mjs';
import { build } from './build.mjs';
import { inRoot, root } from './paths.mjs';
import { complain } from './progress.mjs';

export async function prepared() {
  await install();
  await build();
}

/** Runs `work` and ends the process with its exit code; whatever it started ends too, also on Ctrl-C. */
export async function quietly(work) {
  const endings = [];
  const children = new Set();
  let sayLast = () => {};
  let ending = null;
  const finish = (code) =>
    (ending ??= (async () => {
      for (const child of children) child.kill('SIGTERM');
      for (const end of endings.reverse()) await end();
      process.exit(code);
    })());
  let told = 0;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      if (ending) {
        // npm hands on the Ctrl-C that the terminal has sent us already: the same press is not a second one.
        if (Date.now() - told > 1000) process.exit(130);
        return;
      }
      told = Date.now();
      sayLast();
      void finish(130);
    });
  const life = {
    atEnd: (end) => endings.push(end),
    /** What is said when a signal stops it, at once: whoever stops it may not wait until everything has ended. */
    onSignal: (say) => (sayLast = say),
    /** A PostgreSQL of its own in a temporary folder. @returns its address and the folder of its data */
    database: async (name) => {
      const { startPostgres } = await import('./postgres.mjs');
      const { default: pg } = await import('pg');
      const folder = mkdtempSync(path.join(tmpdir(), `duijie-${name}-`));
      chmodSync(folder, 0o755);
      endings.push(() => rmSync(folder, { recursive: true, force: true }));
      const server = await startPostgres({ folder });
      endings.push(() => server.stop());
      const client = new pg.Client(server.url('postgres'));
      await client.connect();
      await client.query('CREATE DATABASE duijie');
      await client.end();
      return { DATABASE_URL: server.url('duijie'), data: server.data };
    },
    /**
     * Runs a built file to its end.
     * @param output where what it prints goes: to us, to standard error, or to a function that is called with its lines
     * @returns its exit code, when the function is done too; throws it when not 0
     */
    node: async (file, args, env = process.env, output = 'inherit') => {
      const child = spawn(process.execPath, [inRoot(file), ...args], {
        cwd: root,
        env,
        stdio: [
          'ignore',
          typeof output === 'function' ? 'pipe' : output === 'stderr' ? 2 : 'inherit',
          'inherit',
        ],
      });
      children.add(child);
      const reading = child.stdout && output(createInterface({ input: child.stdout }));
      const [code] = await Promise.all([new Promise((resolve) => child.once('exit', resolve)), reading]);
      children.delete(child);
      if (code !== 0) throw Object.assign(new Error(`${file} ended with ${code}`), { code: code ?? 1 });
      return 0;
    },
  };
  try {
    await finish((await work(life)) ?? 0);
  } catch (error) {
    if (typeof error.code !== 'number') complain(error);
    await finish(typeof error.code === 'number' ? error.code : 1);
  }
}
