import { buildRegions, buildVocabulary, lexiconOf, type Lexicon } from '@duijie/domain';
import { useMemo } from 'react';
import { useRegionsQuery, useVocabularyQuery } from './use-reference.js';

/** What the domain's rules ask of the vocabulary, for forms; undefined until both editions are here. */
export function useLexicon(): Lexicon | undefined {
  const { data: vocabulary } = useVocabularyQuery();
  const { data: province } = useRegionsQuery();
  return useMemo(
    () => vocabulary && province && lexiconOf(buildVocabulary(vocabulary), buildRegions(province)),
    [vocabulary, province],
  );
}
