import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem, isProblem } from './problem.js';

/**
 * Names of everything fetched. A key begins with what a nudge of the live stream names, so that one prefix makes all views of
 * a subject stale.
 */
export const keys = {
  session: ['session'],
  vocabulary: ['reference', 'vocabulary'],
  regions: ['reference', 'regions'],
  industries: ['reference', 'industries'],
  cases: ['reference', 'cases'],
  overview: ['overview'],
  search: (side: string, query: string) => ['search', side, query],
  posting: (side: string, id: string) => ['posting', side, id],
  history: (side: string, id: string) => ['posting', side, id, 'history'],
  progress: (side: string, id: string) => ['posting', side, id, 'progress'],
  recommendations: (side: string, id: string) => ['posting', side, id, 'recommendations'],
  consortium: (id: string) => ['posting', 'need', id, 'consortium'],
  ranking: (needId: string, on: string) => ['posting', 'need', needId, 'ranking', on],
  comparison: (needId: string, on: string, a: string, b: string) => [
    'posting',
    'need',
    needId,
    'comparison',
    on,
    a,
    b,
  ],
  replay: (matchId: string) => ['replay', matchId],
  organization: (id: string) => ['organization', id],
  organizationNames: (name: string) => ['organization', 'names', name],
  organizationHistory: (id: string) => ['organization', id, 'history'],
  inbox: (side: string) => ['inbox', side],
  own: (side: string) => ['own', side],
  desk: ['desk'],
  matches: (needId: string, page: string) => ['desk', 'matches', needId, page],
  organizations: (query: string) => ['desk', 'organizations', query],
  deadJobs: ['desk', 'dead-jobs'],
  evaluation: ['desk', 'evaluation'],
  introductions: ['introductions'],
  notifications: ['notifications'],
} as const satisfies Record<string, readonly string[] | ((...parts: string[]) => readonly string[])>;

export function makeQueryClient(): QueryClient {
  // A session that ended elsewhere is noticed by whatever asks first.
  const noticeSignOut = (error: unknown): void => {
    if (isProblem(error, 'SESSION.REQUIRED')) void client.invalidateQueries({ queryKey: keys.session });
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: noticeSignOut }),
    mutationCache: new MutationCache({ onError: noticeSignOut }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        refetchOnReconnect: true,
        // What the platform refused it will refuse again; only what passes by itself is tried once more.
        retry: (failures, error) => failures < 1 && (!(error instanceof ApiProblem) || error.passing),
        retryDelay: 800,
      },
    },
  });
  return client;
}
