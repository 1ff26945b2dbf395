import { Link, useParams } from 'react-router';
import { usePageTitle } from '../app/page-title.js';
import { WithPosting } from '../features/posting/components/posting-states.js';
import { ComparedSolutions } from '../features/recommendation/components/compared-solutions.js';
import { Fetched } from '../features/recommendation/components/fetched.js';
import { useCompared } from '../features/recommendation/hooks/use-compared.js';
import { useRecommendations } from '../features/recommendation/hooks/use-recommendations.js';
import { MembersOnly } from '../features/session/components/members-only.js';
import { queryString } from '../lib/api.js';
import { useSay } from '../ui/say.js';
import { NoPermission } from '../ui/states.js';
import '../features/recommendation/compare.css';

/** `/needs/:id/compare?with=…&with=…`: an address that can be sent to a colleague. */
export function ComparePage() {
  const say = useSay();
  const { id = '' } = useParams();
  usePageTitle(say('compare.title'));
  return (
    <MembersOnly who={say('compare.who')}>
      {(member) => (
        <WithPosting side="need" id={id}>
          {(need) =>
            need.mine || member.isBroker ? (
              <Page id={id} title={need.content.title} />
            ) : (
              <NoPermission page who={say('compare.who')} signedInAs={member.organization.name} />
            )
          }
        </WithPosting>
      )}
    </MembersOnly>
  );
}

function Page({ id, title }: { id: string; title: string }) {
  const say = useSay();
  const found = useRecommendations('need', id, true);
  const { chosen } = useCompared();
  return (
    <div className="wrap cmp-page">
      <div className="ph">
        <h1>{say('compare.title')}</h1>
        <p>
          <Link to={`/needs/${id}${queryString({ with: chosen })}`}>{title}</Link>
        </p>
      </div>
      <Fetched query={found} what={say('recommend.what')}>
        {({ items }) => <ComparedSolutions needId={id} items={items} />}
      </Fetched>
    </div>
  );
}
