import type { Lexicon } from '@duijie/domain';
import type { ReactNode } from 'react';
import { useSay } from '../../../ui/say.js';
import { ErrorState, LoadingState } from '../../../ui/states.js';
import { useLexicon } from '../hooks/use-lexicon.js';
import { useRegionsQuery, useVocabularyQuery } from '../hooks/use-reference.js';

/** A form needs the vocabulary before its first letter is typed. */
export function WithLexicon({ children }: { children: (lexicon: Lexicon) => ReactNode }) {
  const say = useSay();
  const vocabulary = useVocabularyQuery();
  const regions = useRegionsQuery();
  const lexicon = useLexicon();
  if (lexicon) return children(lexicon);
  if (vocabulary.error ?? regions.error)
    return (
      <ErrorState
        page
        title={say('ui.error.title', { what: say('ui.picker.list') })}
        onRetry={() => {
          void vocabulary.refetch();
          void regions.refetch();
        }}
      />
    );
  return <LoadingState page what={say('ui.picker.list')} />;
}
