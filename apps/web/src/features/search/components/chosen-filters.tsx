import type { Side } from '@duijie/domain';
import { CrossIcon } from '../../../ui/icons.js';
import { useSay } from '../../../ui/say.js';
import { useFacetNames } from '../hooks/use-facet-names.js';
import { FACETS, type Asked } from '../hooks/use-search-address.js';

/** What narrows the list, each with its way out. */
export function ChosenFilters({
  side,
  asked,
  onChange,
}: {
  side: Side;
  asked: Asked;
  onChange: (chosen: Asked['chosen']) => void;
}) {
  const say = useSay();
  const names = useFacetNames(side);
  const chosen = FACETS.flatMap((facet) => asked.chosen[facet].map((value) => ({ facet, value })));
  if (chosen.length === 0) return null;
  return (
    <ul className="chosen" aria-label={say('listing.filters.chosen')}>
      {chosen.map(({ facet, value }) => {
        const name = names.value(facet, value);
        return (
          <li key={facet + value} className="chip">
            {name}
            <button
              type="button"
              aria-label={say('listing.filters.drop', { name })}
              onClick={() =>
                onChange({ ...asked.chosen, [facet]: asked.chosen[facet].filter((each) => each !== value) })
              }
            >
              <CrossIcon size={12} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
