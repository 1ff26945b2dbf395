import {
  cityOf,
  type Contact,
  type FactsChange,
  type Organization,
  type OrganizationKind,
  type OrganizationState,
} from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { belongsTo, isBroker } from '../access/permissions.js';

export interface OrganizationLine {
  readonly id: string;
  readonly name: string;
  readonly city: string;
  readonly state: OrganizationState;
}

/** What anyone may read of a verified organization; the last group only its members and brokers get. */
export interface OrganizationView extends OrganizationLine {
  readonly nameEn?: string;
  readonly kinds: readonly OrganizationKind[];
  readonly region: string;
  readonly industry?: string;
  readonly introduction?: string;
  readonly demo: boolean;
  readonly mine: boolean;
  readonly version?: number;
  readonly creditCode?: string;
  readonly address?: string;
  readonly contact?: Contact;
  /** What its members asked to be changed of what was verified; waits for a broker. */
  readonly factsChange?: FactsChange;
  readonly reviewNote?: string;
  readonly createdAt?: Date;
}

export const presentOrganizationLine = (organization: Organization): OrganizationLine => ({
  id: organization.id,
  name: organization.name,
  city: cityOf(organization.region),
  state: organization.state,
});

/** Strangers see verified organizations only. */
export const mayReadOrganization = (actor: Actor, organization: Organization): boolean =>
  organization.state === 'verified' || belongsTo(actor, organization.id) || isBroker(actor);

export function presentOrganization(actor: Actor, organization: Organization): OrganizationView {
  const mine = belongsTo(actor, organization.id);
  const { nameEn, industry, introduction, creditCode, address, factsChange, reviewNote } = organization;
  return {
    ...presentOrganizationLine(organization),
    ...(nameEn !== undefined && { nameEn }),
    kinds: organization.kinds,
    region: organization.region,
    ...(industry !== undefined && { industry }),
    ...(introduction !== undefined && { introduction }),
    demo: organization.demo,
    mine,
    ...((mine || isBroker(actor)) && {
      version: organization.version,
      ...(creditCode !== undefined && { creditCode }),
      ...(address !== undefined && { address }),
      contact: organization.contact,
      ...(factsChange && { factsChange }),
      ...(reviewNote !== undefined && { reviewNote }),
      createdAt: organization.createdAt,
    }),
  };
}
