import type { Side } from '@duijie/domain';
import type { ReactNode } from 'react';
import { isProblem } from '../../../lib/problem.js';
import { ButtonLink } from '../../../ui/button.js';
import { useSay } from '../../../ui/say.js';
import { EmptyState, ErrorState, LoadingState, Skeleton } from '../../../ui/states.js';
import type { PostingView } from '../api/posting.js';
import { usePosting } from '../hooks/use-posting.js';

/** Loading, absent, failed, or the posting. */
export function WithPosting<S extends Side>({
  side,
  id,
  children,
}: {
  side: S;
  id: string;
  children: (view: PostingView<S>) => ReactNode;
}) {
  const say = useSay();
  const { data, error, refetch } = usePosting(side, id);
  if (data) return children(data);
  if (isProblem(error) && error.status === 404)
    return (
      <EmptyState
        page
        title={say(`posting.gone.${side}`)}
        action={
          <ButtonLink size="md" to={side === 'need' ? '/needs' : '/solutions'}>
            {say(side === 'need' ? 'posting.gone.needs' : 'posting.gone.solutions')}
          </ButtonLink>
        }
      >
        {say('posting.gone.text')}
      </EmptyState>
    );
  if (error)
    return (
      <ErrorState
        page
        title={say('ui.error.title', { what: say(`posting.loading.${side}`) })}
        onRetry={() => void refetch()}
        code={isProblem(error) ? error.errorId : undefined}
      />
    );
  return (
    <LoadingState page what={say(`posting.loading.${side}`)}>
      <Skeleton widths={['30%', '62%', '44%', '90%', '84%', '70%']} />
    </LoadingState>
  );
}
