import type { MemberActor, UnitOfWork } from '@duijie/application';
import type { Organization } from '@duijie/domain';
import { sampleAccount, sampleMember, sampleOrganization } from '@duijie/testing';

/** Stores an organization with one owner, and gives the actor to play. */
export async function play(unitOfWork: UnitOfWork, over: Partial<Organization>): Promise<MemberActor> {
  const organization = sampleOrganization(over);
  const account = sampleAccount();
  await unitOfWork.run(async (store) => {
    await store.organizations.insert(organization);
    await store.accounts.insert(account);
    await store.members.insert(sampleMember(account.id, organization.id));
  });
  return {
    kind: 'member',
    accountId: account.id,
    name: account.name,
    organizationId: organization.id,
    organizationName: organization.name,
    organizationKinds: organization.kinds,
    organizationState: organization.state,
    role: 'owner',
  };
}

export interface Cast {
  readonly owner: MemberActor;
  readonly vendor: MemberActor;
  readonly rival: MemberActor;
  readonly broker: MemberActor;
}

export const playAll = async (unitOfWork: UnitOfWork): Promise<Cast> => ({
  owner: await play(unitOfWork, { kinds: ['application_unit'], region: '330206' }),
  vendor: await play(unitOfWork, { kinds: ['vendor_integration'], region: '330108' }),
  rival: await play(unitOfWork, { kinds: ['vendor_software'], region: '330102' }),
  broker: await play(unitOfWork, { kinds: ['alliance'] }),
});
