import type { Side } from '@duijie/domain';
import { useNames } from '../../reference/hooks/use-names.js';
import { useSay } from '../../../ui/say.js';
import type { Facet } from './use-search-address.js';

/** Heads and values of the facets in the reader's language. */
export function useFacetNames(side: Side) {
  const say = useSay();
  const names = useNames();
  const plural = side === 'need' ? 'needs' : 'solutions';
  return {
    title: (facet: Facet): string =>
      facet === 'city' || facet === 'kind'
        ? say(`listing.facet.${facet}.${plural}`)
        : say(`listing.facet.${facet}`),
    value: (facet: Facet, value: string): string =>
      (facet === 'city'
        ? names.region(value)
        : facet === 'kind'
          ? names.kind(side, value)
          : facet === 'concept'
            ? names.concept(value)
            : names.direction(value)) || value,
  };
}
