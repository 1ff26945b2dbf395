import {
  DomainError,
  type ContentOf,
  type LifecycleActor,
  type Organization,
  type Posting,
  type Side,
} from '@duijie/domain';
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
export const workingContent = <S extends Side>(store: Store, posting: Posting<S>): Promise<ContentOf[S]> =>
  contentOf(store, posting, posting.workingRevision);

/** What the world reads, or last read. @throws POSTING.NOT_PUBLISHED when it never was */
export async function liveContent<S extends Side>(store: Store, posting: Posting<S>): Promise<ContentOf[S]> {
  if (posting.liveRevision === undefined) throw new DomainError('POSTING.NOT_PUBLISHED');
  return contentOf(store, posting, posting.liveRevision);
}

async function contentOf<S extends Side>(
  store: Store,
  { side, id }: Posting<S>,
  number: number,
): Promise<ContentOf[S]> {
  const revision = await store.postings.revision(side, id, number);
  if (!revision) throw new DomainError('POSTING.NOT_FOUND');
  return revision.content;
}
