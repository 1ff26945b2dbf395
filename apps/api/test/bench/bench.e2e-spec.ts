import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { expect, it } from '@jest/globals';

const ROOT = path.resolve(import.meta.dirname, '../../../..');
const STANDS = ' 60:  publishToStoredMs';

it('prints what it has when it is stopped, and where', async () => {
  const args = ['apps/api/scripts/run.cjs', 'bench', '--solutions', '60', '--needs', '4'];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let told = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    const stoodBefore = told.includes(STANDS);
    told += chunk;
    if (stoodBefore || !told.includes(STANDS)) return;
    // npm hands on what the terminal sends us too: a signal may come twice.
    for (let i = 0; i < 2; i++) child.kill('SIGTERM');
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 130) throw new Error(told);
  const lines = output.trim().split('\n');
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    solutions: 60,
    needs: 4,
    publishToStoredMs: { p50: expect.any(Number), p95: expect.any(Number) },
    'candidateRecall@10': null,
    stopped: expect.stringMatching(/ at 60$/),
  });
}, 300_000);
