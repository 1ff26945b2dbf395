import { DomainError, type LifecycleActor, type Organization, type Posting, type Side } from '@duijie/domain';
import type { Actor, MemberActor } from '../access/actor.js';
import { belongsTo, requireActingBroker, requireEditor, requireMember } from '../access/permissions.js';
import type { Store } from '../ports/unit-of-work.js';
import { requireInside } from './require-inside.js';

export interface OpenPosting<S extends Side> {
  readonly actor: MemberActor;
  /** As whom the actor moves the posting through its life. */
  readonly as: LifecycleActor;
  readonly owner: Organization;
  readonly posting: Posting<S>;
}

/**
 * The road of every change: who may, then the organization, then the posting, both locked, in this order.
 * @param version the version the caller saw; absent: whatever is current
 * @throws POSTING.NOT_FOUND also when the caller may not know of it; POSTING.VERSION_CONFLICT {yours, current}
 */
export async function openForChange<S extends Side>(
  store: Store,
  actor: Actor,
  side: S,
  id: string,
  version?: number,
): Promise<OpenPosting<S>> {
  requireMember(actor);
  const seen = await store.postings.find(side, id);
  if (!seen) throw new DomainError('POSTING.NOT_FOUND');
  requireInside(actor, seen);
  const own = belongsTo(actor, seen.organizationId);
  if (own) requireEditor(actor, seen.organizationId);
  else requireActingBroker(actor);
  const owner = await store.organizations.share(seen.organizationId);
  const posting = await store.postings.lock(side, id);
  if (!owner || !posting) throw new DomainError('POSTING.NOT_FOUND');
  if (version !== undefined && version !== posting.version) {
    throw new DomainError('POSTING.VERSION_CONFLICT', { yours: version, current: posting.version });
  }
  return { actor, as: own ? 'owner' : 'broker', owner, posting };
}

/** The revision being worked on. */
export async function workingContent<S extends Side>(store: Store, posting: Posting<S>) {
  const revision = await store.postings.revision(posting.side, posting.id, posting.workingRevision);
  if (!revision) throw new DomainError('POSTING.NOT_FOUND');
  return revision.content;
}
