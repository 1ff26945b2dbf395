import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useReader } from '../../session/hooks/use-session.js';
import { listenLive } from '../../../lib/live.js';
import { keys } from '../../../lib/query.js';
import { gatherNudges, isSteady, refetchShown } from '../../../lib/stale.js';

const READER_CHANGED = 'duijie.reader';

/** Keeps everything shown current while somebody is signed in, and all tabs with the same reader. */
export function useLiveUpdates(): void {
  const queries = useQueryClient();
  const reader = useReader();
  const accountId = reader.kind === 'member' ? reader.accountId : undefined;
  const known = reader.kind !== 'loading';

  useEffect(() => {
    if (!accountId) return;
    return listenLive(accountId, {
      onNudge: gatherNudges(queries),
      onOpen: () => refetchShown(queries),
      onRefused: () => void queries.invalidateQueries({ queryKey: keys.session }),
    });
  }, [accountId, queries]);

  // Whoever signs in or out does so in every tab: the cookie is one.
  useEffect(() => {
    if (!known) return;
    const channel = new BroadcastChannel(READER_CHANGED);
    channel.onmessage = ({ data }: MessageEvent<string | undefined>) => {
      if (data !== accountId) void followReader(queries);
    };
    channel.postMessage(accountId);
    return () => channel.close();
  }, [accountId, known, queries]);
}

/** In another tab somebody else signed in, or out: nothing fetched for the former reader may stay. */
async function followReader(queries: QueryClient): Promise<void> {
  await queries.invalidateQueries({ queryKey: keys.session });
  await queries.resetQueries({ predicate: ({ queryKey }) => !isSteady(queryKey) });
}
