import { chinaDate, isIsoDate } from '@duijie/domain';
import { Link, useParams, useSearchParams } from 'react-router';
import { usePageTitle } from '../app/page-title.js';
import { WithPosting } from '../features/posting/components/posting-states.js';
import { PastRankingOf } from '../features/recommendation/components/past-ranking.js';
import { MembersOnly } from '../features/session/components/members-only.js';
import { useSay } from '../ui/say.js';
import { NoPermission } from '../ui/states.js';
import { TextField } from '../ui/text-field.js';
import '../features/recommendation/compare.css';

/** `/needs/:id/ranking?on=2026-11-20&with=…&with=…`: why one solution stood above another on that day. */
export function RankingPage() {
  const say = useSay();
  const { id = '' } = useParams();
  usePageTitle(say('ranking.title'));
  return (
    <MembersOnly who={say('ranking.who')}>
      {(member) => (
        <WithPosting side="need" id={id}>
          {(need) =>
            need.mine || member.isBroker ? (
              <Page id={id} title={need.content.title} />
            ) : (
              <NoPermission page who={say('ranking.who')} signedInAs={member.organization.name} />
            )
          }
        </WithPosting>
      )}
    </MembersOnly>
  );
}

function Page({ id, title }: { id: string; title: string }) {
  const say = useSay();
  const [query, setQuery] = useSearchParams();
  const today = chinaDate(new Date());
  const asked = query.get('on');
  // An address that lost its day on the way still shows something: today.
  const on = asked !== null && isIsoDate(asked) ? asked : today;
  const go = (day: string, picked: readonly string[]): void =>
    setQuery([['on', day], ...picked.map((each): [string, string] => ['with', each])], {
      replace: true,
      preventScrollReset: true,
    });
  const picked = query.getAll('with').slice(0, 2);
  return (
    <div className="wrap cmp-page">
      <div className="ph">
        <h1>{say('ranking.title')}</h1>
        <p>
          <Link to={`/needs/${id}`}>{title}</Link>
        </p>
      </div>
      <div className="on-day">
        <TextField
          id="on"
          label={say('ranking.on')}
          value={on}
          onChange={(day) => day && go(day, picked)}
          input={{ type: 'date', max: today }}
        />
      </div>
      <PastRankingOf needId={id} on={on} picked={picked} onPick={(next) => go(on, next)} />
    </div>
  );
}
