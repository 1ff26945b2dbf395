import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../lib/query.js';
import { beginRematch, fetchRematch } from '../api/desk.js';

/** Below the desk: whatever makes the desk stale has this looked at again too. */
const REMATCH = [...keys.desk, 'rematch'] as const;
const LOOK_EVERY_MS = 2_000;

/** Looked at again while it runs. */
export const useRematch = () =>
  useQuery({
    queryKey: REMATCH,
    queryFn: fetchRematch,
    refetchInterval: ({ state }) => (state.data?.newest?.state === 'running' ? LOOK_EVERY_MS : false),
  });

export function useBeginRematch() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: beginRematch,
    onSettled: () => queries.invalidateQueries({ queryKey: REMATCH }),
  });
}
