import { SIDES, type Side } from '@duijie/domain';
import type { Changes } from '../matching/match-changes.js';
import type { CatalogueEntry } from '../ports/catalogue.js';
import type { RematchNews } from '../ports/rematch-repository.js';

/**
 * Every new pair is news to both of its organizations.
 * @param stored ids of the rows as they were stored: of a pair that somebody else stored meanwhile it is that one's, and no news
 */
export function newsOf(
  needs: readonly { readonly end: CatalogueEntry<'need'>; readonly changes: Changes }[],
  stored: ReadonlySet<string>,
): readonly RematchNews[] {
  const news: Readonly<Record<Side, Map<string, number>>> = { need: new Map(), solution: new Map() };
  const count = (side: Side, organizationId: string): unknown =>
    news[side].set(organizationId, (news[side].get(organizationId) ?? 0) + 1);
  for (const { end, changes } of needs) {
    if (changes.made.size === 0) continue;
    const owners = new Map(changes.partners.map(({ id, organizationId }) => [id, organizationId]));
    for (const { id, solutionId } of changes.written) {
      const vendor = owners.get(solutionId);
      if (!vendor || !changes.made.has(id) || !stored.has(id)) continue;
      count('need', end.organizationId);
      count('solution', vendor);
    }
  }
  return SIDES.flatMap((side) =>
    [...news[side]].map(([organizationId, fresh]) => ({ organizationId, side, fresh })),
  );
}
