// Installs the dependencies when they are missing or differ from package-lock.json. Imports nothing that needs installing.
import { existsSync, readFileSync } from 'node:fs';
import { inRoot, root } from './paths.mjs';
import { run } from './processes.mjs';
import { Stop, step } from './progress.mjs';

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** npm writes what it installed into node_modules as its last act, so an interrupted install shows as a missing file. */
export function isInstalled() {
  const installed = inRoot('node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const have = read(installed).packages;
  return Object.entries(read(inRoot('package-lock.json')).packages).every(
    ([place, { version, link, optional, peer }]) =>
      !place.includes('node_modules/') ||
      (link ? existsSync(inRoot(place)) : optional || peer || have[place]?.version === version), // a link: a lib of ours, perhaps new
  );
}

export async function install() {
  if (isInstalled()) return;
  await step('安装依赖', 'Installing dependencies', async () => {
    const flags = ['ci', '--include=dev', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
    const npm = process.env.npm_execpath;
    const { status, output } =
      npm && /\.c?js$/.test(npm)
        ? await run(process.execPath, [npm, ...flags], { cwd: root })
        : await run('npm', flags, { cwd: root, shell: process.platform === 'win32' });
    if (status !== 0)
      throw new Stop(
        `安装依赖失败。请检查网络与 npm 源后重新运行。\n${output.trim()}`,
        'Installing the dependencies failed. Check the network and the npm registry, then run the command again.',
      );
  });
}
