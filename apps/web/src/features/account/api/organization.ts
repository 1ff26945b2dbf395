import type { Contact, OrganizationKind, OrganizationState } from '@duijie/domain';
import { get, put } from '../../../lib/api.js';

/** A unit 单位; what stands behind `version` only its members and brokers get. */
export interface OrganizationView {
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string;
  readonly kinds: readonly OrganizationKind[];
  readonly city: string;
  readonly region: string;
  readonly state: OrganizationState;
  readonly industry?: string;
  readonly introduction?: string;
  readonly demo: boolean;
  readonly mine: boolean;
  readonly version?: number;
  readonly creditCode?: string;
  readonly address?: string;
  readonly contact?: Contact;
  readonly reviewNote?: string;
}

export interface OrganizationEdit {
  readonly version: number;
  readonly name: string;
  readonly nameEn?: string;
  readonly kinds: readonly OrganizationKind[];
  readonly creditCode?: string;
  readonly region: string;
  readonly industry?: string;
  readonly address?: string;
  readonly introduction?: string;
  readonly contact: Contact;
}

export const fetchOrganization = (id: string): Promise<OrganizationView> => get<OrganizationView>(`/organizations/${id}`);
export const saveOrganization = (id: string, edit: OrganizationEdit): Promise<OrganizationView> =>
  put<OrganizationView>(`/organizations/${id}`, edit);

/** For brokers: units by part of their name. */
export const findOrganizations = (text: string): Promise<readonly OrganizationView[]> =>
  get<{ items: readonly OrganizationView[] }>('/organizations', { text, size: 50 }).then(({ items }) => items);
