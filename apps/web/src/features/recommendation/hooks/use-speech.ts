import { useMemo } from 'react';
import { useLocale, useSay } from '../../../ui/say.js';
import { useNames } from '../../reference/hooks/use-names.js';
import type { Speech } from '../components/as-card.js';

export function useSpeech(): Speech {
  const say = useSay();
  const locale = useLocale();
  const names = useNames();
  return useMemo(() => ({ say, locale, names }), [say, locale, names]);
}
