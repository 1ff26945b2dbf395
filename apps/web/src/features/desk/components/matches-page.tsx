import { useQuery } from '@tanstack/react-query';
import { keys } from '../../../lib/query.js';
import { useSay } from '../../../ui/say.js';
import { EmptyState } from '../../../ui/states.js';
import { fetchMatches, MATCHES_PER_PAGE } from '../api/desk.js';
import { usePage } from '../hooks/use-page.js';
import { MatchRows } from './match-rows.js';
import { Paged } from './paged.js';

/** Every match, newest needs first and within a need best first, or one need's, best first: `?need=`. */
export function MatchesPage() {
  const say = useSay();
  const { page, query } = usePage();
  const needId = query.get('need') ?? undefined;
  const found = useQuery({
    queryKey: keys.matches(needId ?? '', String(page)),
    queryFn: () => fetchMatches(needId, page),
  });
  return (
    <>
      <div className="hd">
        <h1>{say('desk.nav.matches')}</h1>
        <p className="meta">
          {needId ? '' : say('desk.matches.order')} {say('desk.matches.note')}
        </p>
      </div>
      <Paged
        query={found}
        what={say('desk.nav.matches')}
        size={MATCHES_PER_PAGE}
        none={<EmptyState title={say('desk.matches.none')}>{say('desk.matches.none.text')}</EmptyState>}
      >
        {(items) => <MatchRows matches={items} />}
      </Paged>
    </>
  );
}
