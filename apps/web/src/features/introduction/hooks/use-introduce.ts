import { useMutation, useQueryClient } from '@tanstack/react-query';
import { isStaleBy } from '../../../lib/stale.js';
import { offerUndo } from '../../../lib/undo.js';
import { useSay } from '../../../ui/say.js';
import { introduce, undoIntroduction } from '../api/introductions.js';

/** Everything that shows introductions or their pairs, fetched anew. */
function useRefresh() {
  const queries = useQueryClient();
  return () =>
    queries.invalidateQueries({
      predicate: ({ queryKey }) => isStaleBy({ topic: 'introduction', subjectId: '' }, queryKey),
    });
}

export function useUndoIntroduction() {
  const say = useSay();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: undoIntroduction,
    onSuccess: () => offerUndo({ message: say('introduction.undone') }),
    onSettled: refresh,
  });
}

/** Opens the contacts to both sides; for a while it can be taken back at once, and for 24 hours from the list. */
export function useIntroduce() {
  const say = useSay();
  const refresh = useRefresh();
  const undo = useUndoIntroduction();
  return useMutation({
    mutationFn: ({
      matchId,
      despiteExclusion,
    }: {
      matchId: string;
      titles: string;
      despiteExclusion: boolean;
    }) => introduce(matchId, despiteExclusion),
    onSuccess: ({ id }, { titles }) =>
      offerUndo({ message: say('introduction.done', { titles }), onUndo: () => undo.mutate(id) }),
    onSettled: refresh,
  });
}
