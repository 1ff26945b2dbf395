import {
  buildRegions,
  buildVocabulary,
  EMPTY_CORPUS,
  lexiconOf,
  parseProvince,
  parseVocabulary,
  type CorpusSnapshot,
  type Industry,
  type Lexicon,
  type Regions,
  type Vocabulary,
  type Weights,
} from '@duijie/domain';
import type { ReferenceVersions } from '../ports/reference-repository.js';
import type { Store } from '../ports/unit-of-work.js';
import { weightsInForce } from './weights-in-force.js';

/** One consistent set of reference data, ready to be asked; never changed, only replaced. */
export interface ReferenceShelf {
  readonly versions: ReferenceVersions;
  readonly vocabularyVersion: string;
  readonly vocabulary: Vocabulary;
  readonly regions: Regions;
  readonly lexicon: Lexicon;
  readonly corpus: CorpusSnapshot;
  readonly weights: Weights;
  /** Whether a code stands in GB/T 4754; anything may while the directory was never loaded. */
  isIndustry(code: string): boolean;
}

/** @throws VOCABULARY.INVALID when the seeds were never loaded */
export async function loadShelf(store: Store, versions: ReferenceVersions): Promise<ReferenceShelf> {
  const vocabularyEdition = await store.reference.active('vocabulary');
  const vocabulary = buildVocabulary(parseVocabulary(vocabularyEdition?.content));
  const industries = (await store.reference.active('industries'))?.content as readonly Industry[] | undefined;
  const codes = industries && new Set(industries.map(({ code }) => code));
  const regions = buildRegions(parseProvince((await store.reference.active('regions'))?.content));
  return {
    versions,
    vocabularyVersion: vocabularyEdition?.version ?? '',
    vocabulary,
    regions,
    lexicon: lexiconOf(vocabulary, regions),
    corpus: (await store.reference.newestCorpus()) ?? EMPTY_CORPUS,
    weights: await weightsInForce(store, versions),
    isIndustry: (code) => codes?.has(code) ?? true,
  };
}
