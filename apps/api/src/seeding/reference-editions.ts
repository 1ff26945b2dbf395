import type { ReferenceEdition, ReferenceKind } from '@duijie/application';
import { assembleVocabulary, VOCABULARY_FILES, type VocabularyFile } from '@duijie/domain';
import { hashOf, readSeed } from './seed-files.js';

const DOCUMENTS: Readonly<Record<Exclude<ReferenceKind, 'vocabulary'>, string>> = {
  regions: 'directories/regions.json',
  industries: 'directories/industries.json',
  plan: 'vocabulary/plan.json',
  cases: 'directories/cases.json',
};

/** The reference data of `seeds/` as editions; the same files always make the same versions. */
export function referenceEditions(): ReferenceEdition[] {
  const paths = VOCABULARY_FILES.map((name) => `vocabulary/${name}.json`);
  const version = hashOf(paths);
  const files = Object.fromEntries(VOCABULARY_FILES.map((name, i) => [name, readSeed(paths[i] ?? '')]));
  const vocabulary = assembleVocabulary(files as Record<VocabularyFile, unknown>, version);
  return [
    { kind: 'vocabulary', version, content: vocabulary },
    ...Object.entries(DOCUMENTS).map(([kind, file]) => ({
      kind: kind as ReferenceKind,
      version: hashOf([file]),
      content: readSeed(file),
    })),
  ];
}
