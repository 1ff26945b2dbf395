// Builds with Nx when something that goes into the build changed; otherwise not even Nx is started.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot, root } from './paths.mjs';
import { run } from './processes.mjs';
import { Stop, step } from './progress.mjs';

const TOOLCHAIN = [
  'package-lock.json',
  'nx.json',
  '.swcrc',
  'tsconfig.base.json',
  'apps/api/scripts/build-lib.mjs',
];
const PROJECT = ['src', 'package.json', 'index.html', 'public', 'vite.config.ts'];
const stamp = inRoot('.nx/built');

export const projects = () =>
  ['apps', 'libs'].flatMap((group) =>
    readdirSync(inRoot(group))
      .map((name) => `${group}/${name}`)
      .filter((folder) => existsSync(inRoot(folder, 'package.json'))),
  );

function* files(place) {
  if (!existsSync(place)) return;
  if (statSync(place).isFile()) yield place;
  else for (const name of readdirSync(place).sort()) yield* files(path.join(place, name));
}

/** Changes with any file below these places (relative to the root): by name, size and time of change. */
export function fingerprint(places) {
  const hash = createHash('sha256').update(process.version);
  for (const place of places)
    for (const file of files(inRoot(place))) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${path.relative(root, file)}\0${size}\0${mtimeMs}\n`);
    }
  return hash.digest('hex');
}

export const buildInputs = () => [
  ...TOOLCHAIN,
  ...projects().flatMap((folder) => PROJECT.map((part) => path.join(folder, part))),
];

export function nx(args, options = {}) {
  return run(process.execPath, [inRoot('node_modules/nx/dist/bin/nx.js'), ...args], {
    cwd: root,
    ...options,
    env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', CI: '1', FORCE_COLOR: '0', ...options.env },
  });
}

/** Returns the fingerprint of what was built. */
export async function build() {
  const now = fingerprint(buildInputs());
  const whole = projects().every((folder) => existsSync(inRoot(folder, 'dist')));
  if (whole && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return now;
  await step('构建', 'Building', async (tell) => {
    let done = 0;
    const total = projects().length;
    const { status, output } = await nx(['run-many', '-t', 'build', '--output-style=static'], {
      onLine: (line) => {
        const task = /nx run (\S+):build/.exec(line);
        if (task) tell(`${Math.min(++done, total)}/${total} ${task[1]}`);
      },
    });
    if (status !== 0)
      throw new Stop(`构建失败：\n${output.trim()}`, 'The build failed; its messages stand above.');
  });
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
  return now;
}
