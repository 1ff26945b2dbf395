import type { UseQueryResult } from '@tanstack/react-query';
import { PostingLine } from '../../posting/components/posting-line.js';
import { isProblem } from '../../../lib/problem.js';
import { useMayWrite } from '../../session/hooks/use-may-write.js';
import { ButtonLink } from '../../../ui/button.js';
import { useSay } from '../../../ui/say.js';
import { EmptyState, ErrorState, LoadingState } from '../../../ui/states.js';
import type { Overview } from '../api/overview.js';

export function LatestNeeds({ query: { data, error, refetch } }: { query: UseQueryResult<Overview> }) {
  const say = useSay();
  const mayWrite = useMayWrite();
  if (error && !data)
    return (
      <ErrorState
        title={say('ui.error.title', { what: say('home.latest.what') })}
        onRetry={() => void refetch()}
        code={isProblem(error) ? error.errorId : undefined}
      />
    );
  if (!data) return <LoadingState what={say('home.latest.what')} />;
  if (data.latestNeeds.length === 0)
    return (
      <EmptyState
        title={say('home.latest.none')}
        action={
          mayWrite && (
            <ButtonLink size="md" to="/needs/new">
              {say('ui.postNeed')}
            </ButtonLink>
          )
        }
      >
        {say('home.latest.none.text')}
      </EmptyState>
    );
  return (
    <ol className="lines">
      {data.latestNeeds.map((need) => (
        <PostingLine key={need.id} hit={need} />
      ))}
    </ol>
  );
}
