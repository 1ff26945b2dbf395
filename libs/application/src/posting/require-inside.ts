import { DomainError, type Posting } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { belongsTo, isBroker, requireMember } from '../access/permissions.js';

/**
 * For what only a posting's own organization and brokers read or move.
 * @throws SESSION.REQUIRED for a stranger, ACCESS.DENIED for anyone else; POSTING.NOT_FOUND when they may not even know of it
 */
export function requireInside(actor: Actor, posting: Posting): void {
  requireMember(actor);
  if (belongsTo(actor, posting.organizationId) || isBroker(actor)) return;
  throw new DomainError(posting.state === 'published' ? 'ACCESS.DENIED' : 'POSTING.NOT_FOUND');
}
