import { useQueries, useQuery } from '@tanstack/react-query';
import { keys } from '../../../lib/query.js';
import { useSay } from '../../../ui/say.js';
import { fetchOrganization, findOrganizationNames } from '../api/organization.js';

/** Verified units whose names have this part; what was found before stays while more is typed. */
export const useFoundNames = (name: string) =>
  useQuery({
    queryKey: keys.organizationNames(name),
    queryFn: () => findOrganizationNames(name),
    enabled: name !== '',
    staleTime: 60_000,
    placeholderData: (before) => before,
  });

/** What units are called, by id. One that may not be seen any more has a word for that; one that is still asked for has none. */
export function useOrganizationNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const say = useSay();
  return useQueries({
    queries: ids.map((id) => ({
      queryKey: keys.organization(id),
      queryFn: () => fetchOrganization(id),
      staleTime: 60_000,
      retry: false,
    })),
    combine: (found) =>
      new Map(
        ids.flatMap((id, i) => {
          const { data, error } = found[i] ?? {};
          const name = data?.name ?? (error ? say('posting.excluded.gone') : undefined);
          return name === undefined ? [] : [[id, name] as const];
        }),
      ),
  });
}
