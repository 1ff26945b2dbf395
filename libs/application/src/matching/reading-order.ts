import type { Standing, Verdict } from '@duijie/domain';

/**
 * The order in which people read ranked matches of a posting: those that pass first, a broker's pins first in each. What a broker rejected
 * is the brokers' alone.
 * @param ranked best first
 * @param of standing, and what a broker says of it in force
 */
export function readingOrder<T>(
  ranked: readonly T[],
  of: (item: T) => { readonly standing: Standing; readonly word: Verdict | undefined },
  { showsRejected, showsPins = true }: { readonly showsRejected: boolean; readonly showsPins?: boolean },
): readonly T[] {
  const group = (item: T): number => {
    const { standing, word } = of(item);
    return (standing === 'passed' ? 0 : 2) + (showsPins && word === 'pin' ? 0 : 1);
  };
  return ranked
    .filter((item) => showsRejected || of(item).word !== 'reject')
    .sort((a, b) => group(a) - group(b));
}
