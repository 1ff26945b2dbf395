import { createHash } from 'node:crypto';
import type { ReferenceEdition } from '@duijie/application';
import { assembleVocabulary, VOCABULARY_FILES, type VocabularyFile } from '@duijie/domain';
import { readSeed, readSeedText } from '../seed-files.js';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** The real vocabulary and divisions, as the seeding loads them. */
export function referenceEditions(): readonly ReferenceEdition[] {
  const files: Partial<Record<VocabularyFile, unknown>> = {};
  for (const file of VOCABULARY_FILES) files[file] = readSeed(`vocabulary/${file}.json`);
  const version = hashOf(JSON.stringify(files));
  const regions = readSeedText('directories/regions.json');
  return [
    {
      kind: 'vocabulary',
      version,
      content: assembleVocabulary(files as Record<VocabularyFile, unknown>, version),
    },
    { kind: 'regions', version: hashOf(regions), content: JSON.parse(regions) as unknown },
  ];
}
