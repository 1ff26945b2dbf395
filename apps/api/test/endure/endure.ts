import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { expect, it } from '@jest/globals';

const ROOT = path.resolve(import.meta.dirname, '../../../..');

/** `npm run endure` with few kills, as a person would call it; its own PostgreSQL, with nothing of a test's relaxed settings. */
export function endures(kills: number, ...flags: string[]): void {
  it(`ends after ${String(kills)} kills as if nothing had happened`, async () => {
    const child = spawn(
      process.execPath,
      ['apps/api/scripts/run.cjs', 'endure', '--kills', String(kills), ...flags],
      { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let output = '';
    let told = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (told += chunk));
    const [code] = (await once(child, 'close')) as [number | null];
    if (code !== 0) throw new Error(told);
    const result = JSON.parse(output.trim().split('\n').at(-1) ?? '{}') as Record<string, unknown>;
    expect(result).toMatchObject({ kills, equal: true });
    expect(result.matches).toBeGreaterThan(50);
  }, 900_000);
}
