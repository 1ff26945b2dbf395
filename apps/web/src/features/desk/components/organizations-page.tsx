import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { keys } from '../../../lib/query.js';
import { useSay } from '../../../ui/say.js';
import { EmptyState } from '../../../ui/states.js';
import { useNames } from '../../reference/hooks/use-names.js';
import { fetchOrganizations, ORGANIZATIONS_PER_PAGE } from '../api/desk.js';
import { usePage } from '../hooks/use-page.js';
import { Paged } from './paged.js';
import { QueryBox } from './query-box.js';

const STATES = ['pending', 'verified', 'returned', 'suspended'] as const;

/** The book of units: by name and by how far they are verified. */
export function OrganizationsPage() {
  const say = useSay();
  const names = useNames();
  const { page, query } = usePage();
  const state = STATES.find((each) => each === query.get('state'));
  const text = query.get('text') ?? undefined;
  const found = useQuery({
    queryKey: keys.organizations(query.toString()),
    queryFn: () => fetchOrganizations({ state, text, page }),
  });
  return (
    <>
      <div className="hd">
        <h1>{say('desk.nav.organizations')}</h1>
        <QueryBox
          name="text"
          label={say('desk.find.organization')}
          options={{
            name: 'state',
            label: say('desk.organization.state'),
            values: STATES.map((value) => ({ value, label: say(`desk.organization.${value}`) })),
          }}
        />
      </div>
      <Paged
        query={found}
        what={say('desk.nav.organizations')}
        size={ORGANIZATIONS_PER_PAGE}
        none={<EmptyState title={say('desk.none')} />}
      >
        {(items) => (
          <table className="work book">
            <thead>
              <tr>
                <th scope="col">{say('desk.organization.name')}</th>
                <th scope="col">{say('desk.organization.kinds')}</th>
                <th scope="col">{say('desk.city')}</th>
                <th scope="col">{say('desk.organization.state')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((each) => (
                <tr key={each.id}>
                  <td className="sj">
                    <Link className="plain" to={`/desk/organizations/${each.id}`}>
                      {each.name}
                    </Link>
                  </td>
                  <td>{each.kinds.map(names.organizationKind).join(say('recommend.list'))}</td>
                  <td>{names.region(each.city)}</td>
                  <td>{say(`desk.organization.${each.state}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Paged>
    </>
  );
}
