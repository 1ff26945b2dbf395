import type { OrganizationKind, OrganizationState, Role } from '@duijie/domain';

export interface Anonymous {
  readonly kind: 'anonymous';
}

/** A person acting for one organization. */
export interface MemberActor {
  readonly kind: 'member';
  readonly accountId: string;
  readonly name: string;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly organizationKinds: readonly OrganizationKind[];
  readonly organizationState: OrganizationState;
  readonly role: Role;
}

/** A job or the command line; `name` goes to the history. */
export interface SystemActor {
  readonly kind: 'system';
  readonly name: string;
}

/** Who asks. Every use-case takes one and decides by it; no door decides instead. */
export type Actor = Anonymous | MemberActor | SystemActor;

export const ANONYMOUS: Anonymous = { kind: 'anonymous' };
