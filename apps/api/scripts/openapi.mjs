// npm run openapi: makes the OpenAPI document and the client's types anew. `-- --check` writes nothing and fails when they would change.
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { install } from './bootstrap.mjs';
import { build } from './build.mjs';
import { inRoot, root } from './paths.mjs';
import { run } from './processes.mjs';
import { complain, step, Stop } from './progress.mjs';

const folder = mkdtempSync(path.join(os.tmpdir(), 'duijie-openapi-'));
const made = (name) => path.join(folder, name);

async function node(...args) {
  const { status, output } = await run(process.execPath, args, { cwd: root });
  if (status !== 0) throw new Error(output.trim());
}

async function make() {
  await node(inRoot('apps/api/dist/cli.js'), 'openapi', made('openapi.json'));
  await node(
    inRoot('node_modules/openapi-typescript/bin/cli.js'),
    made('openapi.json'),
    '--output',
    made('schema.ts'),
  );
}

function keep(name, file) {
  if (!process.argv.includes('--check')) return copyFileSync(made(name), inRoot(file));
  if (readFileSync(made(name), 'utf8') !== readFileSync(inRoot(file), 'utf8'))
    throw new Stop(
      `${file} 与接口不符。请运行 npm run openapi 并提交。`,
      `${file} is behind the API. Run npm run openapi and commit it.`,
    );
}

try {
  await install();
  await build();
  await step('生成接口文档与类型', 'Making the API document and its types', make);
  keep('openapi.json', 'libs/api-client/openapi.json');
  keep('schema.ts', 'libs/api-client/src/schema.ts');
} catch (error) {
  complain(error);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
