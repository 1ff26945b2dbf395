import type { Side } from '@duijie/domain';
import { Link } from 'react-router';
import { useMayWrite } from '../../session/hooks/use-may-write.js';
import { ButtonLink } from '../../../ui/button.js';
import { useSay } from '../../../ui/say.js';
import { EmptyState } from '../../../ui/states.js';
import { useFacetNames } from '../hooks/use-facet-names.js';
import { FACETS, type Asked } from '../hooks/use-search-address.js';

/** Why nothing is shown, and what could be loosened: each link drops one condition. */
export function NothingFound({
  side,
  asked,
  pages,
  addressOf,
}: {
  side: Side;
  asked: Asked;
  /** More than 0: there are results, but not on this page. */
  pages: number;
  addressOf: (next: Partial<Asked>) => string;
}) {
  const say = useSay();
  const mayWrite = useMayWrite();
  const names = useFacetNames(side);
  const kind = side === 'need' ? 'needs' : 'solutions';
  if (pages > 0)
    return (
      <EmptyState
        title={say('listing.page.beyond', { page: asked.page, pages })}
        action={
          <ButtonLink size="md" to={addressOf({ page: 1 })}>
            {say('listing.page.first')}
          </ButtonLink>
        }
      />
    );
  const loosened = [
    ...(asked.q === ''
      ? []
      : [{ name: say('listing.none.words', { query: asked.q }), to: addressOf({ q: '', sort: 'newest' }) }]),
    ...FACETS.flatMap((facet) =>
      asked.chosen[facet].map((value) => ({
        name: say('listing.filters.drop', { name: names.value(facet, value) }),
        to: addressOf({
          chosen: { ...asked.chosen, [facet]: asked.chosen[facet].filter((each) => each !== value) },
        }),
      })),
    ),
  ];
  if (loosened.length === 0) return <EmptyState title={say(`listing.none.empty.${kind}`)} />;
  return (
    <EmptyState
      title={say(`listing.none.${kind}`)}
      action={
        <>
          <ul>
            {loosened.map(({ name, to }) => (
              <li key={to}>
                <Link to={to} className="loosen">
                  {name}
                </Link>
              </li>
            ))}
          </ul>
          <div className="row">
            <ButtonLink size="md" to={`/${kind}`}>
              {say('listing.none.all')}
            </ButtonLink>
            {side === 'solution' && mayWrite && (
              <ButtonLink size="md" to="/needs/new">
                {say('ui.postNeed')}
              </ButtonLink>
            )}
          </div>
        </>
      }
    >
      {say('listing.none.loosen')}
    </EmptyState>
  );
}
