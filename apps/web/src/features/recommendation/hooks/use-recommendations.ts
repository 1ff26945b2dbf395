import type { Side } from '@duijie/domain';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { keys } from '../../../lib/query.js';
import { fetchProgress, fetchRecommendations } from '../api/recommendations.js';
import type { Progress } from '../api/types.js';

const isRunning = (progress: Progress | undefined): boolean =>
  progress !== undefined && progress.step !== 'done';

/** A list read while its run was still under way: the nudge that would have told of the end may have come during that very reading. */
const UNFINISHED_MS = 700;

export const useRecommendations = (side: Side, id: string, enabled: boolean) =>
  useQuery({
    queryKey: keys.recommendations(side, id),
    queryFn: () => fetchRecommendations(side, id),
    enabled,
    refetchInterval: ({ state }) => (isRunning(state.data?.progress) ? UNFINISHED_MS : false),
  });

/** Nudges move it; where none come through, it is asked for until the run is over. */
const NET_MS = 2_500;

/** The newest run, and once it is over everything it found. */
export function useProgress(side: Side, id: string, enabled: boolean) {
  const queries = useQueryClient();
  const { data: progress } = useQuery({
    queryKey: keys.progress(side, id),
    queryFn: () => fetchProgress(side, id),
    enabled,
    refetchInterval: ({ state }) => (isRunning(state.data) ? NET_MS : false),
  });
  const wasRunning = useRef(false);
  const running = isRunning(progress);
  useEffect(() => {
    if (wasRunning.current && !running) void queries.invalidateQueries({ queryKey: keys.posting(side, id) });
    wasRunning.current = running;
  }, [running, queries, side, id]);
  return { progress, running };
}
