import type { Organization } from '@duijie/domain';
import { withoutNulls } from '../connection/rows.js';
import type { OrganizationEntity } from '../entities/organization.entity.js';

export function toOrganization({ factsChange, ...row }: OrganizationEntity): Organization {
  return {
    ...withoutNulls(row),
    ...(factsChange && { factsChange: { ...factsChange, askedAt: new Date(factsChange.askedAt) } }),
  };
}

/** Absent fields become NULL, so that an update empties what the organization no longer has. */
export const organizationRow = (organization: Organization): Omit<OrganizationEntity, 'changedTx'> => ({
  id: organization.id,
  version: organization.version,
  name: organization.name,
  nameEn: organization.nameEn ?? null,
  kinds: [...organization.kinds],
  state: organization.state,
  creditCode: organization.creditCode ?? null,
  industry: organization.industry ?? null,
  region: organization.region,
  address: organization.address ?? null,
  introduction: organization.introduction ?? null,
  contact: organization.contact,
  demo: organization.demo,
  factsChange: organization.factsChange
    ? { ...organization.factsChange, askedAt: organization.factsChange.askedAt.toISOString() }
    : null,
  reviewNote: organization.reviewNote ?? null,
  createdAt: organization.createdAt,
});
