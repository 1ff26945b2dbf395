import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** `seeds/` of the checkout, or of the image. */
const FOLDER = process.env['SEEDS_DIR'] ?? path.resolve(import.meta.dirname, '../../../../seeds');

export const seedFolder = (name: string): string => path.join(FOLDER, name);

export const seedExists = (file: string): boolean => existsSync(path.join(FOLDER, file));

/** Untyped on purpose: whoever reads a seed says, and checks, what it must be. */
export const readSeed = <T = unknown>(file: string): T =>
  JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as T;

/** Content hash over files, in the order given; the version of an edition made from them. */
export function hashOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(FOLDER, file)))
      .update('\0');
  return hash.digest('hex').slice(0, 16);
}
