import type { ReasonCode } from '@duijie/domain';
import { Link } from 'react-router';
import { useSay } from '../../../ui/say.js';
import { useOwnPostings } from '../../my/hooks/use-own-postings.js';
import type { Recommendation } from '../../recommendation/api/types.js';
import { isAnswerable } from './groups.js';

/** What the vendor answered so far, why needs' owners said no, how complete the solutions are: all counted from what is shown. */
export function InboxSide({ items }: { items: readonly Recommendation[] }) {
  const say = useSay();
  const has = (test: (view: Recommendation) => boolean): number => items.filter(test).length;
  return (
    <aside className="side inbox-side" aria-label={say('inbox.side')}>
      <section>
        <h2>{say('inbox.side.answers')}</h2>
        <dl>
          <dt>{say('inbox.side.received')}</dt>
          <dd>{items.length}</dd>
          <dt>{say('inbox.side.unanswered')}</dt>
          <dd>{has(isAnswerable)}</dd>
          <dt>{say('inbox.side.interested')}</dt>
          <dd>{has(({ decisions }) => decisions.solution?.verdict === 'interested')}</dd>
          <dt>{say('inbox.side.introduced')}</dt>
          <dd>{has(({ stage }) => stage === 'introduced')}</dd>
        </dl>
      </section>
      <Refusals items={items} />
      <Solutions />
    </aside>
  );
}

function Refusals({ items }: { items: readonly Recommendation[] }) {
  const say = useSay();
  const counts = new Map<ReasonCode, number>();
  for (const { decisions } of items)
    if (decisions.need?.reason)
      counts.set(decisions.need.reason, (counts.get(decisions.need.reason) ?? 0) + 1);
  if (counts.size === 0) return null;
  return (
    <section>
      <h2>{say('inbox.side.refused')}</h2>
      <p className="meta">{say('inbox.side.refused.by')}</p>
      <dl>
        {[...counts]
          .sort((a, b) => b[1] - a[1])
          .map(([reason, count]) => (
            <div className="pair-of-facts" key={reason}>
              <dt>{say(`reason-code.${reason}`)}</dt>
              <dd>{count}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

function Solutions() {
  const say = useSay();
  const { data } = useOwnPostings('solution');
  if (!data || data.items.length === 0) return null;
  return (
    <section>
      <h2>{say('inbox.side.completeness')}</h2>
      <dl>
        {data.items.slice(0, 6).map((solution) => (
          <div className="pair-of-facts" key={solution.id}>
            <dt>
              <Link className="plain" to={`/solutions/${solution.id}`}>
                {solution.title || say('my.untitled')}
              </Link>
            </dt>
            <dd>{solution.readiness ? Math.round(solution.readiness.score) : ''}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
