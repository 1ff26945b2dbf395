// Builds the project of the current folder: every source file through swc, with the options that the tests use too.
// One call of @swc/core per file is all that a build is here; types are checked apart, by `typecheck`.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { transformFile } from '@swc/core';

const root = path.resolve(import.meta.dirname, '../../..');
const { $schema: _, exclude, ...options } = JSON.parse(readFileSync(path.join(root, '.swcrc'), 'utf8'));
const excluded = exclude.map((pattern) => new RegExp(pattern));

const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.join(entry.parentPath, entry.name));

const made = new Set();

function write(file, content) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  made.add(file);
}

await Promise.all(
  files.map(async (file) => {
    const to = path.join('dist', path.relative('src', file));
    if (/\.(json|mjs)$/.test(file)) {
      write(to, readFileSync(file));
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
    write(output, `${code}//# sourceMappingURL=${path.basename(output)}.map\n`);
    if (map) write(`${output}.map`, map);
  }),
);

// Only now what no source makes any more: a server that starts meanwhile never finds the folder empty.
for (const entry of readdirSync('dist', { recursive: true, withFileTypes: true })) {
  const file = path.join(entry.parentPath, entry.name);
  if (entry.isFile() && !made.has(file)) rmSync(file);
}
