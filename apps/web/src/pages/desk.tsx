import { chinaDate } from '@duijie/domain';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { usePageTitle } from '../app/page-title.js';
import type { DeskView } from '../features/desk/api/desk.js';
import { AgreedPairs } from '../features/desk/components/agreed-pairs.js';
import { Board } from '../features/desk/components/board.js';
import { MatchRows } from '../features/desk/components/match-rows.js';
import {
  DeadLettersPage,
  MatchesPage,
  OrganizationsPage,
  PostingsPage,
} from '../features/desk/components/pages.js';
import { ReviewList } from '../features/desk/components/review-list.js';
import { DeskShell } from '../features/desk/components/shell.js';
import { WorkList } from '../features/desk/components/work-list.js';
import { useDesk } from '../features/desk/hooks/use-desk.js';
import { fetchIntroductions } from '../features/introduction/api/introductions.js';
import { IntroductionList } from '../features/introduction/components/introduction-list.js';
import { Fetched } from '../features/recommendation/components/fetched.js';
import { MembersOnly } from '../features/session/components/members-only.js';
import type { Member } from '../features/session/hooks/use-session.js';
import { keys } from '../lib/query.js';
import { useSay } from '../ui/say.js';
import { EmptyState, NotFound } from '../ui/states.js';
import '../features/posting/posting.css';
import '../features/recommendation/recommendation.css';

/** 撮合工作台: the broker's work, and its books. */
export function Desk() {
  const say = useSay();
  usePageTitle(say('desk.title'));
  return (
    <MembersOnly who={say('desk.who')} allows={({ isBroker }) => isBroker}>
      {(member) => <Room member={member} />}
    </MembersOnly>
  );
}

function Room({ member }: { member: Member }) {
  const { '*': room = '' } = useParams();
  const desk = useDesk();
  const administrator = member.isBrokerAdministrator;
  if (room === '') return <Work desk={desk} administrator={administrator} />;
  const page = pageOf(room, desk, administrator);
  return page ? (
    <DeskShell desk={desk.data} administrator={administrator}>
      {page}
    </DeskShell>
  ) : (
    <NotFound />
  );
}

function pageOf(room: string, desk: ReturnType<typeof useDesk>, administrator: boolean) {
  switch (room) {
    case 'reviews':
      return <ReviewsRoom desk={desk} />;
    case 'introductions':
      return <IntroductionsRoom />;
    case 'matches':
      return <MatchesPage />;
    case 'organizations':
      return <OrganizationsPage />;
    case 'needs':
      return <PostingsPage key="need" side="need" />;
    case 'solutions':
      return <PostingsPage key="solution" side="solution" />;
    case 'dead-letters':
      return administrator ? <DeadLettersPage /> : undefined;
    default:
      return undefined;
  }
}

function Work({ desk, administrator }: { desk: ReturnType<typeof useDesk>; administrator: boolean }) {
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
      {desk.data && <Board desk={desk.data} introductions={introductions.data?.items ?? []} />}
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

function ReviewsRoom({ desk }: { desk: ReturnType<typeof useDesk> }) {
  const say = useSay();
  return (
    <>
      <h1>{say('desk.nav.reviews')}</h1>
      <Fetched query={desk} what={say('desk.nav.reviews')}>
        {({ reviews }) => (
          <div className="narrow">
            <ReviewList reviews={reviews} full />
          </div>
        )}
      </Fetched>
    </>
  );
}

function IntroductionsRoom() {
  const say = useSay();
  const found = useQuery({ queryKey: keys.introductions, queryFn: fetchIntroductions });
  return (
    <>
      <h1>{say('desk.nav.introductions')}</h1>
      <Fetched query={found} what={say('introduction.what')}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={say('introduction.none')}>{say('desk.introductions.none')}</EmptyState>
          ) : (
            <div className="narrow">
              <IntroductionList items={items} mayUndo />
            </div>
          )
        }
      </Fetched>
    </>
  );
}
