import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { MessageKey } from '@duijie/messages';
import { offerUndo } from '../../../lib/undo.js';
import { isStaleBy } from '../../../lib/stale.js';
import { useSay } from '../../../ui/say.js';
import { decide, undoDecision, type Word } from '../api/recommendations.js';
import type { Recommendation, Recommendations } from '../api/types.js';

const DONE = {
  invite: 'recommend.done.invite',
  interested: 'recommend.done.interested',
  not_suitable: 'recommend.done.not_suitable',
  pin: 'recommend.done.pin',
  reject: 'recommend.done.reject',
} as const satisfies Record<Word['verdict'], MessageKey>;

/** Everything that shows pairs, fetched anew. */
export const refreshPairs = (queries: QueryClient): Promise<void> =>
  queries.invalidateQueries({
    predicate: ({ queryKey }) => isStaleBy({ topic: 'decision', subjectId: '' }, queryKey),
  });

const isList = (data: unknown): data is Recommendations =>
  typeof data === 'object' && data !== null && 'items' in data && Array.isArray(data.items);

/** The answer to a decision is the pair as it now stands: shown at once wherever the pair is listed. */
function showPair(queries: QueryClient, pair: Recommendation): void {
  queries.setQueriesData(
    { predicate: ({ queryKey }) => queryKey[0] === 'inbox' || queryKey[3] === 'recommendations' },
    (data: unknown) =>
      isList(data)
        ? { ...data, items: data.items.map((each) => (each.matchId === pair.matchId ? pair : each)) }
        : undefined,
  );
}

/** Saying one's word on a pair, and taking it back. */
export function useDecide(title: string) {
  const say = useSay();
  const queries = useQueryClient();
  const undo = useMutation({
    mutationFn: undoDecision,
    onSuccess: () => offerUndo({ message: say('recommend.undone', { title }) }),
    onSettled: () => refreshPairs(queries),
  });
  const word = useMutation({
    mutationFn: ({ matchId, ...said }: Word & { matchId: string }) => decide(matchId, said),
    onSuccess: (pair, { verdict }) => {
      showPair(queries, pair);
      const mine = Object.values(pair.decisions).find((each) => each?.mine && each.verdict === verdict);
      offerUndo({
        message: say(DONE[verdict], { title }),
        ...(mine && { onUndo: () => undo.mutate(mine.id) }),
      });
    },
    onSettled: () => refreshPairs(queries),
  });
  return { word, undo };
}
