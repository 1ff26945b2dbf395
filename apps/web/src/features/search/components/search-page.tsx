import type { Side } from '@duijie/domain';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { PostingLine } from '../../posting/components/posting-line.js';
import { queryString } from '../../../lib/api.js';
import { keys } from '../../../lib/query.js';
import { isProblem } from '../../../lib/problem.js';
import { Button } from '../../../ui/button.js';
import { Pager } from '../../../ui/pager.js';
import { useSay } from '../../../ui/say.js';
import { SearchBox } from '../../../ui/search-box.js';
import { ErrorState, LoadingState, Skeleton } from '../../../ui/states.js';
import { PAGE_SIZE, search } from '../api/search.js';
import { useSearchAddress, writeAsked } from '../hooks/use-search-address.js';
import { ChosenFilters } from './chosen-filters.js';
import { Facets } from './facets.js';
import { NothingFound } from './nothing-found.js';
import { SortChoice } from './sort-choice.js';
import '../../posting/posting-lines.css';
import '../search.css';

/** What passes by itself, and under which name it is told. */
const AWAY = [
  ['SEARCH.UNAVAILABLE', 'listing.down'],
  ['SEARCH.BUSY', 'listing.busy'],
] as const;

/** Search of needs or solutions. The address holds all of it, so that it can be sent on and gone back to. */
export function SearchPage({ side }: { side: Side }) {
  const say = useSay();
  const navigate = useNavigate();
  const { asked, ask, addressOf } = useSearchAddress(side);
  const [open, setOpen] = useState(false);
  const kind = side === 'need' ? 'needs' : 'solutions';
  const address = writeAsked(asked);
  const { data, error, isPlaceholderData, refetch } = useQuery({
    queryKey: keys.search(side, address),
    queryFn: ({ signal }) => search(side, asked, signal),
    placeholderData: keepPreviousData,
  });
  const away = AWAY.find(([code]) => isProblem(error, code))?.[1];
  const filters = Object.values(asked.chosen).flat().length;
  const pages = data ? Math.max(1, Math.ceil(data.total / PAGE_SIZE)) : 1;
  return (
    <div className="wrap">
      <div className="finder-h">
        <h1>{say(`listing.search.${kind}`)}</h1>
        <SearchBox
          key={side + asked.q}
          kind={kind}
          query={asked.q}
          choosable
          onSearch={({ kind: wanted, query }) => {
            if (wanted === kind) ask({ q: query, sort: query === '' ? 'newest' : 'relevance' });
            else void navigate(`/${wanted}${queryString({ q: query })}`);
          }}
        />
      </div>
      <div className={`finder folding${open ? ' open' : ''}`}>
        <div className="facets" id="facets">
          <Facets side={side} asked={asked} counts={data?.facets} onChange={(chosen) => ask({ chosen })} />
          <div className="close-facets">
            <Button
              size="md"
              onClick={() => ask({ chosen: { scenario: [], supply: [], city: [], kind: [], concept: [] } })}
            >
              {say('listing.filters.clear')}
            </Button>
            <Button look="primary" size="md" onClick={() => setOpen(false)}>
              {data ? say(`listing.count.${kind}`, { n: data.total }) : say('listing.filters.close')}
            </Button>
          </div>
        </div>
        <div className="results" aria-busy={isPlaceholderData}>
          {!data && <h2 className="vh">{say(`listing.loading.${kind}`)}</h2>}
          {error && !isPlaceholderData && !data ? (
            away ? (
              <ErrorState title={say(away)} kept={say(`${away}.kept`)} onRetry={() => void refetch()} />
            ) : (
              <ErrorState
                title={say('ui.error.title', { what: say(`listing.loading.${kind}`) })}
                onRetry={() => void refetch()}
                code={isProblem(error) ? error.errorId : undefined}
              />
            )
          ) : !data ? (
            <LoadingState what={say(`listing.loading.${kind}`)}>
              <Skeleton widths={['52%', '88%', '34%', '48%', '92%', '30%']} />
            </LoadingState>
          ) : (
            <>
              <div className="head">
                <h2 className="found">
                  <span role="status">
                    {asked.q === ''
                      ? say(`listing.count.${kind}`, { n: data.total })
                      : say(`listing.found.${kind}`, { n: data.total, query: asked.q })}
                  </span>
                </h2>
                <div className="row">
                  <Button
                    className="open-facets"
                    size="md"
                    aria-expanded={open}
                    aria-controls="facets"
                    onClick={() => setOpen(true)}
                  >
                    {filters > 0 ? say('listing.filters.on', { n: filters }) : say('listing.filters')}
                  </Button>
                  <SortChoice side={side} asked={asked} onChange={(sort) => ask({ sort })} />
                </div>
              </div>
              <ChosenFilters side={side} asked={asked} onChange={(chosen) => ask({ chosen })} />
              {data.items.length === 0 ? (
                <NothingFound
                  side={side}
                  asked={asked}
                  pages={data.total > 0 ? pages : 0}
                  addressOf={addressOf}
                />
              ) : (
                <ol className="lines">
                  {data.items.map((hit) => (
                    <PostingLine key={hit.id} hit={hit} />
                  ))}
                </ol>
              )}
              {data.items.length > 0 && (
                <Pager page={asked.page} pages={pages} toPage={(page) => addressOf({ page })} />
              )}
            </>
          )}
        </div>
      </div>
    </div>
  );
}
