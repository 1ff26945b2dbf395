import type { Side } from '@duijie/domain';
import { FacetList } from '../../../ui/facet-list.js';
import type { SearchAnswer } from '../api/search.js';
import { useFacetNames } from '../hooks/use-facet-names.js';
import type { Asked } from '../hooks/use-search-address.js';

/** Needs are found by scenario first, solutions by supply first. A chosen value stays although it counts nothing. */
export function Facets({
  side,
  asked,
  counts,
  onChange,
}: {
  side: Side;
  asked: Asked;
  counts: SearchAnswer['facets'];
  onChange: (chosen: Asked['chosen']) => void;
}) {
  const names = useFacetNames(side);
  const order =
    side === 'need'
      ? (['scenario', 'city', 'kind', 'supply'] as const)
      : (['supply', 'scenario', 'city', 'kind'] as const);
  return order.map((facet) => {
    const counted = counts?.[facet] ?? [];
    const missing = asked.chosen[facet].filter((value) => !counted.some((each) => each.value === value));
    const options = [...counted, ...missing.map((value) => ({ value, count: 0 }))];
    if (options.length === 0) return null;
    return (
      <FacetList
        key={facet}
        title={names.title(facet)}
        shown={6}
        options={options.map(({ value, count }) => ({ value, count, label: names.value(facet, value) }))}
        selected={asked.chosen[facet]}
        onChange={(values) => onChange({ ...asked.chosen, [facet]: values })}
      />
    );
  });
}
