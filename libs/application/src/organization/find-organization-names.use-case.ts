import { cityOf } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { requireMember } from '../access/permissions.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';

const MOST = 20;

export interface OrganizationName {
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string;
  readonly city: string;
}

/**
 * Verified organizations by a part of their name, for whoever is signed in: whom to exclude is picked from these. Only the name is looked
 * at, so that nobody can try out credit codes. Nothing is asked of an empty name. @throws SESSION.REQUIRED
 */
export class FindOrganizationNames {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, input: { readonly name: string }): Promise<readonly OrganizationName[]> {
    requireMember(actor);
    const name = input.name.trim();
    if (name === '') return [];
    const { items } = await this.unitOfWork.read((store) =>
      store.organizations.list({ state: 'verified', name, page: 1, size: MOST }),
    );
    return items.map(({ id, name: known, nameEn, region }) => ({
      id,
      name: known,
      ...(nameEn !== undefined && { nameEn }),
      city: cityOf(region),
    }));
  }
}
