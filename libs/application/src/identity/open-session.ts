import type { Member } from '../ports/organization-repositories.js';
import type { Clock, TokenSource } from '../ports/small-ports.js';
import type { Store } from '../ports/unit-of-work.js';

/** How long a session lives without being used; each use within the last half renews it. */
export const SESSION_DAYS = 14;
const DAY = 86_400_000;

export const sessionExpiry = (now: Date): Date => new Date(now.getTime() + SESSION_DAYS * DAY);
/** Renewed once a day at most, so that reading does not write at every request. */
export const isWorthRenewing = (expiresAt: Date, now: Date): boolean =>
  expiresAt.getTime() - now.getTime() < (SESSION_DAYS - 1) * DAY;

/** @returns the cookie's token; only its hash is stored */
export async function openSession(
  store: Store,
  tokens: TokenSource,
  clock: Clock,
  member: Member,
): Promise<string> {
  const { token, tokenHash } = tokens.issue();
  const now = clock.now();
  await store.sessions.insert({
    tokenHash,
    memberId: member.id,
    createdAt: now,
    expiresAt: sessionExpiry(now),
  });
  return token;
}
