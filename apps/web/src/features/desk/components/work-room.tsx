import { chinaDate } from '@duijie/domain';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { keys } from '../../../lib/query.js';
import { useSay } from '../../../ui/say.js';
import { fetchIntroductions } from '../../introduction/api/introductions.js';
import { Fetched } from '../../recommendation/components/fetched.js';
import type { DeskView } from '../api/desk.js';
import type { useDesk } from '../hooks/use-desk.js';
import { AgreedPairs } from './agreed-pairs.js';
import { Board } from './board.js';
import { MatchRows } from './match-rows.js';
import { ReviewList } from './review-list.js';
import { DeskShell } from './shell.js';
import { WorkList } from './work-list.js';

/** What is to be done, by when it is due; beside it what only the broker can decide. */
export function WorkRoom({
  desk,
  administrator,
}: {
  desk: ReturnType<typeof useDesk>;
  administrator: boolean;
}) {
  const say = useSay();
  const introductions = useQuery({ queryKey: keys.introductions, queryFn: fetchIntroductions });
  return (
    <DeskShell
      desk={desk.data}
      administrator={administrator}
      aside={
        desk.data && (
          <>
            <AgreedPairs pairs={desk.data.bothAgreed} />
            <section aria-labelledby="to-review">
              <div className="hd">
                <h2 id="to-review">{say('desk.toReview')}</h2>
                <span className="meta">
                  {say('desk.toReview.count', {
                    organizations: desk.data.reviews.organizations.length,
                    postings: desk.data.reviews.postings.length,
                  })}
                </span>
              </div>
              <ReviewList reviews={desk.data.reviews} />
            </section>
          </>
        )
      }
    >
      <section>
        <div className="hd">
          <h1>{say('desk.nav.work')}</h1>
          {desk.data && <Counts desk={desk.data} />}
        </div>
        <p className="meta kb">
          <kbd>J</kbd> <kbd>K</kbd> {say('desk.keys.move')} <kbd>{say('desk.keys.enter')}</kbd>{' '}
          {say('desk.keys.open')}
        </p>
        <Fetched query={desk} what={say('desk.title')}>
          {({ worklist }) => <WorkList rows={worklist} />}
        </Fetched>
      </section>
      {desk.data && <Board desk={desk.data} introductions={introductions.data?.items} />}
      {desk.data && introductions.error && (
        <Fetched query={introductions} what={say('introduction.what')}>
          {() => null}
        </Fetched>
      )}
      {desk.data && (
        <section aria-labelledby="adjusted">
          <div className="hd">
            <h2 id="adjusted">{say('desk.nav.matches')}</h2>
            <p className="meta">
              {say('desk.matches.note')} <Link to="/desk/matches">{say('desk.matches.all')}</Link>
            </p>
          </div>
          {desk.data.adjustments.length > 0 ? (
            <MatchRows matches={desk.data.adjustments} />
          ) : (
            <p className="meta after">{say('desk.matches.noneAdjusted')}</p>
          )}
        </section>
      )}
    </DeskShell>
  );
}

function Counts({ desk }: { desk: DeskView }) {
  const say = useSay();
  const today = chinaDate(new Date());
  const overdue = desk.worklist.filter((row) => row.overdue).length;
  const now = desk.worklist.filter(({ due }) => due === today).length;
  return (
    <p className="meta counts">
      {overdue > 0 && <b className="c-fail">{say('desk.count.overdue', { n: overdue })}</b>}
      {now > 0 && <b>{say('desk.count.today', { n: now })}</b>}
      <span>{say('desk.count.later', { n: desk.worklist.length - overdue - now })}</span>
    </p>
  );
}
