import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { Nudge } from './live.js';

/** What is fetched once and changes with an edition, or is made stale by the session's own rules. */
export const isSteady = (key: QueryKey): boolean => key[0] === 'reference' || key[0] === 'session';

/** First words of the keys (see `keys`) whose views a nudge makes stale. */
const STALE_BY: Readonly<Record<Nudge['topic'], readonly string[]>> = {
  // The strip alone, until it is done: the cards are fetched once, with `recommendations`.
  progress: [],
  recommendations: ['posting', 'inbox', 'own', 'desk', 'overview'],
  decision: ['posting', 'inbox', 'own', 'desk', 'introductions'],
  introduction: ['posting', 'inbox', 'own', 'desk', 'introductions', 'overview'],
  review: ['posting', 'own', 'desk', 'organization', 'session'],
  notification: ['notifications'],
};

const names = (key: QueryKey, subjectId: string): boolean => key[0] === 'posting' && key[2] === subjectId;

/** Whether what is kept under `key` may be out of date after the nudge. */
export const isStaleBy = ({ topic, subjectId }: Nudge, key: QueryKey): boolean =>
  topic === 'progress'
    ? names(key, subjectId) && key[3] === 'progress'
    : STALE_BY[topic].includes(String(key[0]));

/** Nudges come in bursts: what they concern is fetched once for all that came within this time. */
const BURST_MS = 120;

export function gatherNudges(queries: QueryClient): (nudge: Nudge) => void {
  let waiting: Nudge[] = [];
  return (nudge) => {
    waiting.push(nudge);
    if (waiting.length > 1) return;
    setTimeout(() => {
      const gathered = waiting;
      waiting = [];
      void queries.invalidateQueries({
        predicate: ({ queryKey }) => gathered.some((each) => isStaleBy(each, queryKey)),
      });
    }, BURST_MS);
  };
}

/** After a gap in the stream nobody knows what was missed. */
export const refetchShown = (queries: QueryClient): void =>
  void queries.invalidateQueries({ predicate: ({ queryKey }) => !isSteady(queryKey) });
