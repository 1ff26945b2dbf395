import type { Side } from '@duijie/domain';
import { useQuery } from '@tanstack/react-query';
import { sayDateTime } from '@duijie/messages';
import { Link, useSearchParams } from 'react-router';
import { keys } from '../../../lib/query.js';
import { Button } from '../../../ui/button.js';
import { tied } from '../../../ui/figures.js';
import { Pager } from '../../../ui/pager.js';
import { useLocale, useSay } from '../../../ui/say.js';
import { EmptyState } from '../../../ui/states.js';
import { addressOf } from '../../posting/api/summary.js';
import { useNames } from '../../reference/hooks/use-names.js';
import {
  fetchDeadJobs,
  fetchMatches,
  fetchOrganizations,
  MATCHES_PER_PAGE,
  ORGANIZATIONS_PER_PAGE,
} from '../api/desk.js';
import { useRetryDeadJob } from '../hooks/use-desk.js';
import { fetchPostings, POSTINGS_PER_PAGE } from '../api/books.js';
import { Fetched } from '../../recommendation/components/fetched.js';
import { MatchRows } from './match-rows.js';
import { QueryBox } from './query-box.js';

/** Address of another page of the list, its filters kept. */
function usePageOf(): { page: number; query: URLSearchParams; toPage: (page: number) => string } {
  const [query] = useSearchParams();
  const page = Math.max(1, Number(query.get('page')) || 1);
  return {
    page,
    query,
    toPage: (to) => {
      const next = new URLSearchParams(query);
      next.set('page', String(to));
      return `?${next}`;
    },
  };
}

export function MatchesPage() {
  const say = useSay();
  const { page, query, toPage } = usePageOf();
  const needId = query.get('need') ?? undefined;
  const found = useQuery({
    queryKey: keys.matches(needId ?? '', String(page)),
    queryFn: () => fetchMatches(needId, page),
  });
  return (
    <>
      <div className="hd">
        <h1>{say('desk.nav.matches')}</h1>
        <p className="meta">{say('desk.matches.note')}</p>
      </div>
      <Fetched query={found} what={say('desk.nav.matches')}>
        {({ items, total }) =>
          items.length === 0 ? (
            <EmptyState title={say('desk.matches.none')}>{say('desk.matches.none.text')}</EmptyState>
          ) : (
            <>
              <MatchRows matches={items} />
              <Pager page={page} pages={Math.ceil(total / MATCHES_PER_PAGE)} toPage={toPage} />
            </>
          )
        }
      </Fetched>
    </>
  );
}

const STATES = ['pending', 'verified', 'returned', 'suspended'] as const;

export function OrganizationsPage() {
  const say = useSay();
  const names = useNames();
  const { page, query, toPage } = usePageOf();
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
      <Fetched query={found} what={say('desk.nav.organizations')}>
        {({ items, total }) =>
          items.length === 0 ? (
            <EmptyState title={say('desk.none')} />
          ) : (
            <>
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
                        {each.state === 'pending' ? (
                          <Link to={`/desk/reviews#${each.id}`}>{each.name}</Link>
                        ) : (
                          each.name
                        )}
                      </td>
                      <td>{each.kinds.map(names.organizationKind).join('、')}</td>
                      <td>{names.region(each.city)}</td>
                      <td>{say(`desk.organization.${each.state}`)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
              <Pager page={page} pages={Math.ceil(total / ORGANIZATIONS_PER_PAGE)} toPage={toPage} />
            </>
          )
        }
      </Fetched>
    </>
  );
}

export function PostingsPage({ side }: { side: Side }) {
  const say = useSay();
  const locale = useLocale();
  const names = useNames();
  const { page, query, toPage } = usePageOf();
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
      <Fetched query={found} what={title}>
        {({ items, total }) =>
          items.length === 0 ? (
            <EmptyState title={say('desk.none')} />
          ) : (
            <>
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
              <Pager page={page} pages={Math.ceil(total / POSTINGS_PER_PAGE)} toPage={toPage} />
            </>
          )
        }
      </Fetched>
    </>
  );
}

export function DeadLettersPage() {
  const say = useSay();
  const locale = useLocale();
  const found = useQuery({ queryKey: keys.deadJobs, queryFn: fetchDeadJobs });
  const retry = useRetryDeadJob();
  return (
    <>
      <div className="hd">
        <h1>{say('desk.nav.deadLetters')}</h1>
        <p className="meta">{say('desk.dead.note')}</p>
      </div>
      <Fetched query={found} what={say('desk.nav.deadLetters')}>
        {(jobs) =>
          jobs.length === 0 ? (
            <EmptyState title={say('desk.dead.none')}>{say('desk.dead.none.text')}</EmptyState>
          ) : (
            <table className="work book">
              <thead>
                <tr>
                  <th scope="col">{say('desk.dead.since')}</th>
                  <th scope="col">{say('desk.dead.what')}</th>
                  <th scope="col">{say('desk.dead.error')}</th>
                  <th scope="col">
                    <span className="vh">{say('desk.work.action')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {jobs.map((job) => (
                  <tr key={job.id}>
                    <td>{tied(sayDateTime(locale, job.deadAt))}</td>
                    <td className="sj">{String(job.event['kind'] ?? '')}</td>
                    <td className="sub">
                      {say('desk.dead.attempts', { error: job.error, n: job.attempts })}
                    </td>
                    <td>
                      <Button
                        size="sm"
                        busy={retry.isPending && retry.variables === job.id}
                        onClick={() => retry.mutate(job.id)}
                      >
                        {say('desk.dead.retry')}
                      </Button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Fetched>
    </>
  );
}
