import { chinaDate } from '@duijie/domain';
import { useSay } from '../../../ui/say.js';
import { Fetched } from '../../recommendation/components/fetched.js';
import { found } from '../../recommendation/components/need-recommendations.js';
import { RunStrip } from '../../recommendation/components/run-strip.js';
import { useProgress, useRecommendations } from '../../recommendation/hooks/use-recommendations.js';
import { grouped } from './groups.js';
import { NoPairs, Pairs } from './pairs-of.js';

/** On one's own solution's page: how far matching has come, and the needs that fit it. */
export function SolutionFits({ id }: { id: string }) {
  const say = useSay();
  const { progress, running } = useProgress('solution', id, true);
  const list = useRecommendations('solution', id, true);
  return (
    <section className="vendor-pairs" aria-labelledby="fits">
      {progress && <RunStrip progress={progress} recommended={found(list.data, progress)} />}
      <div className="grp-head">
        <h2 id="fits">{say('my.solution.fits')}</h2>
        {list.data && <span className="meta">{say('inbox.count', { n: list.data.total })}</span>}
      </div>
      <Fetched query={list} what={say('my.solution.fits')}>
        {({ items }) =>
          items.length > 0 ? (
            <Pairs items={grouped(items, chinaDate(new Date())).flatMap((group) => group.items)} />
          ) : running ? null : (
            <NoPairs />
          )
        }
      </Fetched>
    </section>
  );
}
