import { DomainError, VENDOR_KINDS } from '@duijie/domain';
import type { Actor, MemberActor, SystemActor } from './actor.js';

export const isBroker = (actor: Actor): actor is MemberActor =>
  actor.kind === 'member' &&
  actor.organizationKinds.includes('alliance') &&
  actor.organizationState === 'verified';

/** A broker who may also move things: a viewer of the alliance reads what brokers read. */
export const isActingBroker = (actor: Actor): actor is MemberActor =>
  isBroker(actor) && actor.role !== 'viewer';

/** A broker who may also see dead letters and drive them again. */
export const isBrokerAdministrator = (actor: Actor): actor is MemberActor =>
  isBroker(actor) && actor.role === 'owner';

export const isAuthority = (actor: Actor): actor is MemberActor =>
  actor.kind === 'member' &&
  actor.organizationKinds.includes('authority') &&
  actor.organizationState === 'verified';

export const isVendor = (actor: Actor): actor is MemberActor =>
  actor.kind === 'member' && actor.organizationKinds.some((kind) => VENDOR_KINDS.includes(kind));

export const belongsTo = (actor: Actor, organizationId: string): actor is MemberActor =>
  actor.kind === 'member' && actor.organizationId === organizationId;

export const mayEdit = (actor: Actor, organizationId: string): actor is MemberActor =>
  belongsTo(actor, organizationId) && actor.role !== 'viewer' && actor.organizationState !== 'suspended';

/** Signed in at all. @throws SESSION.REQUIRED */
export function requireMember(actor: Actor): asserts actor is MemberActor {
  if (actor.kind !== 'member') throw new DomainError('SESSION.REQUIRED');
}

/** @throws SESSION.REQUIRED for a stranger, ACCESS.DENIED for anyone else */
export function requireBroker(actor: Actor): asserts actor is MemberActor {
  requireMember(actor);
  if (!isBroker(actor)) throw new DomainError('ACCESS.DENIED');
}

/** @throws SESSION.REQUIRED for a stranger, ACCESS.DENIED for anyone else */
export function requireActingBroker(actor: Actor): asserts actor is MemberActor {
  requireMember(actor);
  if (!isActingBroker(actor)) throw new DomainError('ACCESS.DENIED');
}

/** @throws SESSION.REQUIRED for a stranger, ACCESS.DENIED for anyone else */
export function requireBrokerAdministrator(actor: Actor): asserts actor is MemberActor {
  requireMember(actor);
  if (!isBrokerAdministrator(actor)) throw new DomainError('ACCESS.DENIED');
}

/** An editor or owner of that organization, while it is not suspended. @throws SESSION.REQUIRED, ORGANIZATION.SUSPENDED, ACCESS.DENIED */
export function requireEditor(actor: Actor, organizationId: string): asserts actor is MemberActor {
  requireMember(actor);
  if (!belongsTo(actor, organizationId) || actor.role === 'viewer') throw new DomainError('ACCESS.DENIED');
  if (actor.organizationState === 'suspended') throw new DomainError('ORGANIZATION.SUSPENDED');
}

/** Only a job or the command line. @throws ACCESS.DENIED */
export function requireSystem(actor: Actor): asserts actor is SystemActor {
  if (actor.kind !== 'system') throw new DomainError('ACCESS.DENIED');
}
