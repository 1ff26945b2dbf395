import type { Dto } from '@duijie/api-client';
import { get, put } from '../../../lib/api.js';

/** A unit 单位; what stands behind `version` only its members and brokers get. */
export type OrganizationView = Dto<'OrganizationDto'>;
export type OrganizationEdit = Dto<'EditOrganizationDto'>;

export const fetchOrganization = (id: string): Promise<OrganizationView> => get(`/organizations/${id}`);
export const saveOrganization = (id: string, edit: OrganizationEdit): Promise<OrganizationView> =>
  put(`/organizations/${id}`, edit);
/** Verified units by a part of their name, names alone. */
export const findOrganizationNames = (name: string): Promise<readonly Dto<'FoundOrganizationDto'>[]> =>
  get<Dto<'FoundOrganizationsDto'>>('/organization-names', { name }).then(({ items }) => items);
/** For brokers: units by part of their name. */
export const findOrganizations = (text: string): Promise<readonly OrganizationView[]> =>
  get<Dto<'OrganizationsDto'>>('/organizations', { text, size: 50 }).then(({ items }) => items);
