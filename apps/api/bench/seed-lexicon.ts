import { readFileSync } from 'node:fs';
import {
  assembleVocabulary,
  buildRegions,
  buildVocabulary,
  lexiconOf,
  parseProvince,
  VOCABULARY_FILES,
  type Lexicon,
  type VocabularyFile,
} from '@duijie/domain';

/** Run from the repository's root. */
export const seed = <T>(file: string): T => JSON.parse(readFileSync(`seeds/${file}.json`, 'utf8')) as T;

/** The real vocabulary and divisions. */
export function seedLexicon(): Lexicon {
  const files = Object.fromEntries(VOCABULARY_FILES.map((file) => [file, seed(`vocabulary/${file}`)]));
  return lexiconOf(
    buildVocabulary(assembleVocabulary(files as Record<VocabularyFile, unknown>, 'bench')),
    buildRegions(parseProvince(seed('directories/regions'))),
  );
}
