import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  assembleVocabulary,
  buildRegions,
  buildVocabulary,
  parseProvince,
  VOCABULARY_FILES,
  type Regions,
  type Vocabulary,
  type VocabularyFile,
} from '@duijie/domain';

const SEEDS = path.resolve(import.meta.dirname, '../../../seeds');

export const readSeedText = (file: string): string => readFileSync(path.join(SEEDS, file), 'utf8');

/** Untyped on purpose: whoever reads a seed says what it must be. */
export const readSeed = (file: string): unknown => JSON.parse(readSeedText(file)) as unknown;

/** The real vocabulary, as the server builds it from `seeds/`. */
export function seedVocabulary(): Vocabulary {
  const hash = createHash('sha256');
  const files: Partial<Record<VocabularyFile, unknown>> = {};
  for (const file of VOCABULARY_FILES) {
    const text = readSeedText(`vocabulary/${file}.json`);
    hash.update(file).update('\0').update(text).update('\0');
    files[file] = JSON.parse(text) as unknown;
  }
  return buildVocabulary(assembleVocabulary(files as Record<VocabularyFile, unknown>, hash.digest('hex')));
}

export const seedRegions = (): Regions => buildRegions(parseProvince(readSeed('directories/regions.json')));
