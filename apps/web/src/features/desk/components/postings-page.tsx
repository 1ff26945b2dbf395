import type { Side } from '@duijie/domain';
import { sayDateTime } from '@duijie/messages';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { keys } from '../../../lib/query.js';
import { tied } from '../../../ui/figures.js';
import { useLocale, useSay } from '../../../ui/say.js';
import { EmptyState } from '../../../ui/states.js';
import { addressOf } from '../../posting/api/summary.js';
import { useNames } from '../../reference/hooks/use-names.js';
import { fetchPostings, POSTINGS_PER_PAGE } from '../api/books.js';
import { usePage } from '../hooks/use-page.js';
import { Paged } from './paged.js';
import { QueryBox } from './query-box.js';

/** The book of needs, or of solutions: what is published, newest first. */
export function PostingsPage({ side }: { side: Side }) {
  const say = useSay();
  const locale = useLocale();
  const names = useNames();
  const { page, query } = usePage();
  const q = query.get('q') ?? undefined;
  const found = useQuery({
    queryKey: keys.search(side, `desk ${query}`),
    queryFn: () => fetchPostings(side, q, page),
  });
  const title = say(side === 'need' ? 'desk.nav.needs' : 'desk.nav.solutions');
  return (
    <>
      <div className="hd">
        <h1>{title}</h1>
        <QueryBox name="q" label={say('desk.find.posting')} />
      </div>
      <Paged
        query={found}
        what={title}
        size={POSTINGS_PER_PAGE}
        none={<EmptyState title={say('desk.none')} />}
      >
        {(items) => (
          <table className="work book">
            <thead>
              <tr>
                <th scope="col">{say('desk.posting.title')}</th>
                <th scope="col">{say('desk.organization.name')}</th>
                <th scope="col">{say('desk.city')}</th>
                <th scope="col">{say('desk.posting.published')}</th>
                <th scope="col">{say('desk.posting.fits')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((each) => (
                <tr key={each.id}>
                  <td className="sj">
                    <Link className="plain" to={addressOf(side, each.id)}>
                      {each.title}
                    </Link>{' '}
                    <span className="sub">{each.code}</span>
                  </td>
                  <td>{each.organization?.name ?? say('listing.unnamed')}</td>
                  <td>{names.region(each.city ?? '')}</td>
                  <td>{each.publishedAt && tied(sayDateTime(locale, each.publishedAt))}</td>
                  <td className="num">{each.recommendations}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Paged>
    </>
  );
}
