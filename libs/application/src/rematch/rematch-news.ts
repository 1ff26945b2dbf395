import { SIDES, type Side } from '@duijie/domain';
import type { Changes } from '../matching/match-changes.js';
import type { RematchNews } from '../ports/rematch-repository.js';

/**
 * Every new pair is news to both of its organizations.
 * @param taken ids of pairs that somebody else stored meanwhile: they are that one's news
 */
export function newsOf(changes: readonly Changes[], taken: ReadonlySet<string>): readonly RematchNews[] {
  const news: Readonly<Record<Side, Map<string, number>>> = { need: new Map(), solution: new Map() };
  const count = (side: Side, organizationId: string, fresh: number): unknown =>
    news[side].set(organizationId, (news[side].get(organizationId) ?? 0) + fresh);
  for (const { end, written } of changes) {
    const made = written.filter(({ id, was }) => was === 'none' && !taken.has(id));
    if (made.length > 0) count('need', end.organizationId, made.length);
    for (const { partner } of made) count('solution', partner.organizationId, 1);
  }
  return SIDES.flatMap((side) =>
    [...news[side]].map(([organizationId, fresh]) => ({ organizationId, side, fresh })),
  );
}
