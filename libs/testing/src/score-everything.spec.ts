import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { transformFileSync } from '@swc/core';
import * as domain from '@duijie/domain';
import { scoreEverything } from './score-everything.js';
import { readSeed } from './seed-files.js';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const SEEDS = path.join(ROOT, 'seeds');

/** The domain and the scoring of everything, compiled anew: another process shares nothing with this one but the sources. */
function compile(to: string): void {
  const {
    $schema: _,
    exclude: __,
    ...options
  } = JSON.parse(readFileSync(path.join(ROOT, '.swcrc'), 'utf8')) as Record<string, unknown>;
  const write = (source: string, target: string): void => {
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, transformFileSync(source, { ...options, swcrc: false, sourceMaps: false }).code);
  };
  const sources = path.join(ROOT, 'libs/domain/src');
  for (const file of readdirSync(sources, { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.ts') && !file.endsWith('.spec.ts'))
      write(path.join(sources, file), path.join(to, 'domain', file.replace(/\.ts$/, '.js')));
  }
  write(path.join(import.meta.dirname, 'score-everything.ts'), path.join(to, 'score-everything.js'));
  writeFileSync(path.join(to, 'package.json'), '{"type":"module"}');
  writeFileSync(
    path.join(to, 'main.js'),
    `import { createHash } from 'node:crypto';
     import { readFileSync } from 'node:fs';
     import * as domain from './domain/index.js';
     import { scoreEverything } from './score-everything.js';
     const seed = (file) => JSON.parse(readFileSync(process.argv[2] + '/' + file, 'utf8'));
     process.stdout.write(createHash('sha256').update(scoreEverything(domain, seed, true)).digest('hex'));`,
  );
}

describe('scores in two processes', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'duijie-processes-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are the same to the byte, whatever was met before and in whatever order', () => {
    compile(folder);
    const other = spawnSync(
      process.execPath,
      ['--hash-seed=20261120', '--random-seed=7', path.join(folder, 'main.js'), SEEDS],
      { encoding: 'utf8' },
    );
    expect(other.stderr).toBe('');
    const here = scoreEverything(domain, readSeed, false);
    expect(here.split('\n').length).toBeGreaterThan(5_000);
    expect(other.stdout).toBe(createHash('sha256').update(here).digest('hex'));
  });
});
