// Builds the project of the current folder: every source file through swc, with the options that the tests use too.
// One call of @swc/core per file is all that a build is here; types are checked apart, by `typecheck`.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { transformFile } from '@swc/core';

const root = path.resolve(import.meta.dirname, '../../..');
const { $schema: _, exclude, ...options } = JSON.parse(readFileSync(path.join(root, '.swcrc'), 'utf8'));
const excluded = exclude.map((pattern) => new RegExp(pattern));

rmSync('dist', { recursive: true, force: true });
const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.join(entry.parentPath, entry.name));

await Promise.all(
  files.map(async (file) => {
    const to = path.join('dist', path.relative('src', file));
    if (file.endsWith('.json')) {
      mkdirSync(path.dirname(to), { recursive: true });
      writeFileSync(to, readFileSync(file));
      return;
    }
    if (!file.endsWith('.ts') || file.endsWith('.d.ts') || excluded.some((pattern) => pattern.test(file)))
      return;
    const output = to.replace(/\.ts$/, '.js');
    const { code, map } = await transformFile(file, {
      ...options,
      swcrc: false,
      sourceFileName: path.relative(path.dirname(to), file),
    });
    mkdirSync(path.dirname(output), { recursive: true });
    writeFileSync(output, `${code}//# sourceMappingURL=${path.basename(output)}.map\n`);
    if (map) writeFileSync(`${output}.map`, map);
  }),
);
