import { DomainError } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { mayReadOrganization, presentOrganization, type OrganizationView } from './organization-view.js';

/** @throws ORGANIZATION.NOT_FOUND also when the reader may not know of it */
export class ViewOrganization {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, input: { readonly id: string }): Promise<OrganizationView> {
    const organization = await this.unitOfWork.read((store) => store.organizations.find(input.id));
    if (!organization || !mayReadOrganization(actor, organization)) {
      throw new DomainError('ORGANIZATION.NOT_FOUND');
    }
    return presentOrganization(actor, organization);
  }
}
