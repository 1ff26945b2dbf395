import { parseVocabulary } from './parse-vocabulary.js';
import { row } from './read-json.js';
import type { VocabularyInput } from './types.js';

/** The files of `seeds/vocabulary` that make up the vocabulary, without `.json`. (`plan.json` is a document of its own.) */
export const VOCABULARY_FILES = [
  'directions',
  'term-kinds',
  'concepts',
  'quantities',
  'certificates',
  'deployments',
  'need-kinds',
  'solution-kinds',
  'organization-kinds',
  'domains',
] as const;
export type VocabularyFile = (typeof VOCABULARY_FILES)[number];

/**
 * The parsed JSON of those files as one typed document. `version` is the caller's content hash over them.
 * @throws DomainError VOCABULARY.INVALID {path, reason}
 */
export function assembleVocabulary(
  files: Readonly<Record<VocabularyFile, unknown>>,
  version: string,
): VocabularyInput {
  const { boxes, directions } = row(files.directions, 'directions');
  return parseVocabulary({
    version,
    boxes,
    directions,
    termKinds: files['term-kinds'],
    concepts: files.concepts,
    quantities: files.quantities,
    certificates: files.certificates,
    deployments: files.deployments,
    needKinds: files['need-kinds'],
    solutionKinds: files['solution-kinds'],
    organizationKinds: files['organization-kinds'],
    domains: files.domains,
  });
}
