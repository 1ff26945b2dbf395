// npm run kernel: compiles the loops of the candidate index. `-- --check` writes nothing and fails when what is kept is not what the source makes.
import { readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { run } from './processes.mjs';
import { complain, step, Stop } from './progress.mjs';

const folder = inRoot('libs/domain/kernel');
const kept = inRoot('libs/domain/src/matching/candidate-index/sums.wasm.ts');
const COMPILED = 'node_modules/sums.wasm';
const OPTIONS = ['--runtime', 'stub', '--importMemory', '--noExportMemory', '-O3'].concat([
  '--enable',
  'simd',
  '--enable',
  'threads',
  '--sharedMemory',
  '--initialMemory',
  '1',
  '--maximumMemory',
  '65536',
]);

async function command(name, ...args) {
  const windows = process.platform === 'win32';
  const { status, output } = await run(windows ? `${name}.cmd` : name, args, { cwd: folder, shell: windows });
  if (status !== 0) throw new Error(output.trim());
}

async function compile() {
  // The compiler has a package of its own: it is large, and only who changes the loops needs it.
  await command('npm', 'ci', '--no-audit', '--no-fund');
  await command('npm', 'exec', '--', 'asc', 'sums.ts', '--outFile', COMPILED, ...OPTIONS);
  const code = readFileSync(`${folder}/${COMPILED}`).toString('hex');
  return `/** Made of \`kernel/sums.ts\` by \`npm run kernel\`. */\nexport const SUMS =\n  '${code}';\n`;
}

try {
  const made = await step('编译索引内核', 'Compiling the loops of the index', compile);
  if (!process.argv.includes('--check')) writeFileSync(kept, made);
  else if (readFileSync(kept, 'utf8') !== made)
    throw new Stop(
      'sums.wasm.ts 与源码不符。请运行 npm run kernel 并提交。',
      'sums.wasm.ts is not what its source makes. Run npm run kernel and commit it.',
    );
} catch (error) {
  complain(error);
  process.exitCode = 1;
}
