import { sayPhrase } from '@duijie/messages';
import { useLocale, useSay } from '../../../ui/say.js';
import type { Piece } from '../api/consortium.js';

/** Names of pieces by their paths, in the reader's language. */
export function usePieceNames(): (pieces: readonly Piece[], paths: readonly string[]) => string {
  const say = useSay();
  const locale = useLocale();
  return (pieces, paths) =>
    pieces
      .filter(({ path }) => paths.includes(path))
      .map(({ label }) => sayPhrase(locale, label))
      .join(say('consortium.list'));
}
