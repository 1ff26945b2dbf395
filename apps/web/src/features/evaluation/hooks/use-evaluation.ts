import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../lib/query.js';
import { offerUndo } from '../../../lib/undo.js';
import { useSay } from '../../../ui/say.js';
import { activateWeights, fetchEvaluation } from '../api/evaluation.js';

export const useEvaluation = () => useQuery({ queryKey: keys.evaluation, queryFn: fetchEvaluation });

export function useActivateWeights() {
  const say = useSay();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ version, note }: { version: string; note: string }) => activateWeights(version, note),
    onSuccess: (_, { version }) => offerUndo({ message: say('evaluation.activated', { version }) }),
    // Not waited for: what was asked is done, and the form may go.
    onSettled: () => void queries.invalidateQueries({ queryKey: keys.desk }),
  });
}
