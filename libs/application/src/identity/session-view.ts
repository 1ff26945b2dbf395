import type { Organization, OrganizationKind, OrganizationState, Role } from '@duijie/domain';
import type { MemberActor } from '../access/actor.js';
import { isAuthority, isBroker, isBrokerAdministrator, isVendor } from '../access/permissions.js';
import type { Account, Member } from '../ports/organization-repositories.js';

export interface SessionView {
  readonly account: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly locale: 'zh' | 'en';
  };
  readonly organization: {
    readonly id: string;
    readonly name: string;
    readonly kinds: readonly OrganizationKind[];
    readonly state: OrganizationState;
  };
  readonly role: Role;
  readonly isBroker: boolean;
  readonly isBrokerAdministrator: boolean;
  readonly isVendor: boolean;
  readonly isAuthority: boolean;
}

export const actorOf = (account: Account, member: Member, organization: Organization): MemberActor => ({
  kind: 'member',
  accountId: account.id,
  name: account.name,
  organizationId: organization.id,
  organizationName: organization.name,
  organizationKinds: organization.kinds,
  organizationState: organization.state,
  role: member.role,
});

export function presentSession(account: Account, member: Member, organization: Organization): SessionView {
  const actor = actorOf(account, member, organization);
  return {
    account: { id: account.id, name: account.name, email: account.email, locale: account.locale },
    organization: {
      id: organization.id,
      name: organization.name,
      kinds: organization.kinds,
      state: organization.state,
    },
    role: member.role,
    isBroker: isBroker(actor),
    isBrokerAdministrator: isBrokerAdministrator(actor),
    isVendor: isVendor(actor),
    isAuthority: isAuthority(actor),
  };
}
