import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { isProblem } from '../../../lib/problem.js';
import { useSay } from '../../../ui/say.js';
import { ErrorState, LoadingState, Skeleton } from '../../../ui/states.js';

/** Loading, failed, or what was fetched. */
export function Fetched<T>({
  query: { data, error, refetch },
  what,
  page,
  children,
}: {
  query: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>;
  what: string;
  /** Nothing else is on the page: the state's heading is its h1. */
  page?: boolean;
  children: (data: T) => ReactNode;
}) {
  const say = useSay();
  if (data !== undefined) return children(data);
  if (error)
    return (
      <ErrorState
        page={page}
        title={say('ui.error.title', { what })}
        onRetry={() => void refetch()}
        code={isProblem(error) ? error.errorId : undefined}
      />
    );
  return (
    <LoadingState page={page} what={what}>
      <Skeleton widths={['100%', '100%', '100%', '86%', '92%']} />
    </LoadingState>
  );
}
