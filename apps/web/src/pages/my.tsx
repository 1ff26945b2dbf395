import type { Side } from '@duijie/domain';
import { NavLink, useParams } from 'react-router';
import { usePageTitle } from '../app/page-title.js';
import { OwnPostingLine } from '../features/my/components/own-posting-line.js';
import { useOwnPostings } from '../features/my/hooks/use-own-postings.js';
import { Fetched } from '../features/recommendation/components/fetched.js';
import { MembersOnly } from '../features/session/components/members-only.js';
import type { Member } from '../features/session/hooks/use-session.js';
import { ButtonLink } from '../ui/button.js';
import { useSay } from '../ui/say.js';
import { EmptyState } from '../ui/states.js';
import '../features/my/my.css';

/** One's own needs or solutions: state, completeness, whose turn. */
export function My() {
  const say = useSay();
  const { side: part } = useParams();
  const side: Side = part === 'solutions' ? 'solution' : 'need';
  usePageTitle(say(`my.title.${side}`));
  return (
    <MembersOnly
      who={say(side === 'need' ? 'my.who' : 'my.who.solution')}
      allows={({ isVendor }) => side === 'need' || isVendor}
    >
      {(member) => <Own key={side} side={side} member={member} />}
    </MembersOnly>
  );
}

function Own({ side, member }: { side: Side; member: Member }) {
  const say = useSay();
  const found = useOwnPostings(side);
  const mayWrite = member.role !== 'viewer';
  const write = mayWrite && (
    <ButtonLink look="primary" size="md" to={side === 'need' ? '/needs/new' : '/solutions/new'}>
      {say(side === 'need' ? 'ui.postNeed' : 'ui.postSolution')}
    </ButtonLink>
  );
  return (
    <div className="wrap">
      <div className="ph my-h">
        <div>
          <h1>{say(`my.title.${side}`)}</h1>
          {found.data && <p>{say(`my.count.${side}`, { n: found.data.total })}</p>}
        </div>
        {found.data && found.data.total > 0 && write}
      </div>
      {member.isVendor && (
        <nav className="my-tabs" aria-label={say('my.tabs')}>
          <NavLink to="/my/needs">{say('my.title.need')}</NavLink>
          <NavLink to="/my/solutions">{say('my.title.solution')}</NavLink>
        </nav>
      )}
      <div className="my-lines">
        <Fetched query={found} what={say(`my.title.${side}`)}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState title={say(`my.none.${side}`)} action={write}>
                {say(`my.none.${side}.text`)}
              </EmptyState>
            ) : (
              <ul className="mine">
                {items.map((posting) => (
                  <OwnPostingLine key={posting.id} posting={posting} />
                ))}
              </ul>
            )
          }
        </Fetched>
      </div>
    </div>
  );
}
