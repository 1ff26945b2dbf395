import type { PostingState } from '@duijie/domain';
import { isProblem } from '../../../lib/problem.js';
import { useSay } from '../../../ui/say.js';
import { ErrorState, LoadingState, Skeleton } from '../../../ui/states.js';
import type { Progress, Recommendation, Recommendations } from '../api/types.js';
import { useProgress, useRecommendations } from '../hooks/use-recommendations.js';
import { RecommendedSolutions } from './recommended-solutions.js';
import { RunStrip } from './run-strip.js';
import '../recommendation.css';

/** Whether a posting in this state has been matched, or will be as it is. */
export const isMatchable = (state: PostingState): boolean => state !== 'draft' && state !== 'in_review';

/** How far matching has come, and which solutions fit: for the need's owner and the broker. */
export function NeedRecommendations({
  id,
  published,
  savedAt,
  mayAct,
}: {
  id: string;
  /** What is closed, withdrawn or expired is recommended nothing new. */
  published: boolean;
  savedAt?: string;
  mayAct: boolean;
}) {
  const say = useSay();
  const { progress, running } = useProgress('need', id, true);
  const { data, error, refetch } = useRecommendations('need', id, true);
  return (
    <>
      {progress && published && (
        <RunStrip
          progress={progress}
          recommended={found(data, progress)}
          shownFrom={running && data ? newest(data.items) : undefined}
          savedAt={savedAt}
        />
      )}
      {data && !published && data.items.length === 0 ? (
        <p className="note">{say('recommend.over')}</p>
      ) : data ? (
        <RecommendedSolutions
          items={data.items}
          needId={id}
          running={running}
          candidates={progress?.candidates}
          mayAct={mayAct}
        />
      ) : error ? (
        <ErrorState
          title={say('ui.error.title', { what: say('recommend.what') })}
          kept={say('recommend.kept')}
          onRetry={() => void refetch()}
          code={isProblem(error) ? error.errorId : undefined}
        />
      ) : (
        <LoadingState what={say('recommend.what')}>
          <Skeleton widths={['20%', '100%', '60%', '70%', '100%', '52%']} />
        </LoadingState>
      )}
    </>
  );
}

/** How many a run recommends: counted from the list once it is that run's, until then as the run says. */
export const found = (
  list: Recommendations | undefined,
  { completedAt, passed = 0, toVerify = 0 }: Progress,
): number => (list && list.progress?.completedAt === completedAt ? list.total : passed + toVerify);

/** When the recommendations still shown were made. */
const newest = (items: readonly Recommendation[]): string | undefined =>
  items
    .map(({ computedAt }) => computedAt)
    .sort()
    .at(-1);
