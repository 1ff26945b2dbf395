import type { Actor } from '../access/actor.js';
import { requireBroker } from '../access/permissions.js';
import type { OrganizationQuery } from '../ports/organization-repositories.js';
import type { Page } from '../ports/page.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { presentOrganization, type OrganizationView } from './organization-view.js';

/** The broker's list. */
export class ListOrganizations {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, input: OrganizationQuery): Promise<Page<OrganizationView>> {
    requireBroker(actor);
    const { items, total } = await this.unitOfWork.read((store) => store.organizations.list(input));
    return { items: items.map((organization) => presentOrganization(actor, organization)), total };
  }
}
