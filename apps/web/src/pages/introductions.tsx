import { useQuery } from '@tanstack/react-query';
import { usePageTitle } from '../app/page-title.js';
import { fetchIntroductions } from '../features/introduction/api/introductions.js';
import { IntroductionList } from '../features/introduction/components/introduction-list.js';
import { Fetched } from '../features/recommendation/components/fetched.js';
import { MembersOnly } from '../features/session/components/members-only.js';
import { keys } from '../lib/query.js';
import { ButtonLink } from '../ui/button.js';
import { useSay } from '../ui/say.js';
import { EmptyState } from '../ui/states.js';
import '../features/posting/posting.css';
import '../features/recommendation/recommendation.css';

/** One's own introductions with both contacts; a broker's are all. */
export function Introductions() {
  const say = useSay();
  usePageTitle(say('introduction.title'));
  const who = say('introduction.who');
  return (
    <MembersOnly who={who}>
      {(member) => <Loaded mayUndo={member.isBroker && member.role !== 'viewer'} />}
    </MembersOnly>
  );
}

function Loaded({ mayUndo }: { mayUndo: boolean }) {
  const say = useSay();
  const found = useQuery({ queryKey: keys.introductions, queryFn: fetchIntroductions });
  return (
    <div className="wrap">
      <div className="ph">
        <h1>{say('introduction.title')}</h1>
        <p>{say('introduction.intro')}</p>
      </div>
      <div className="introductions">
        <Fetched query={found} what={say('introduction.what')}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState
                title={say('introduction.none')}
                action={
                  <ButtonLink size="md" to="/my/needs">
                    {say('introduction.none.action')}
                  </ButtonLink>
                }
              >
                {say('introduction.none.text')}
              </EmptyState>
            ) : (
              <IntroductionList items={items} mayUndo={mayUndo} />
            )
          }
        </Fetched>
      </div>
    </div>
  );
}
