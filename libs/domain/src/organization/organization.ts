import type { FactsChange } from './verified-facts.js';

/** A unit 单位 may be several kinds at once; the kinds decide which doors its members find. */
export const ORGANIZATION_KINDS = [
  'application_unit',
  'vendor_parts',
  'vendor_hardware',
  'vendor_software',
  'vendor_content',
  'vendor_integration',
  'research',
  'public_buyer',
  'alliance',
  'authority',
  'service_provider',
] as const;
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];

/** Kinds that nobody gives to themselves: they open the broker's and the authority's doors. */
export const GRANTED_KINDS: readonly OrganizationKind[] = ['alliance', 'authority'];
/** What a person may claim for their organization. */
export const OPEN_KINDS = ORGANIZATION_KINDS.filter((kind) => !GRANTED_KINDS.includes(kind));

export const VENDOR_KINDS: readonly OrganizationKind[] = [
  'vendor_parts',
  'vendor_hardware',
  'vendor_software',
  'vendor_content',
  'vendor_integration',
];

export const ROLES = ['owner', 'editor', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

/** pending 待核验 → verified 已核验 | returned 已退回 → pending; verified ⇄ suspended 已暂停. */
export const ORGANIZATION_STATES = ['pending', 'verified', 'returned', 'suspended'] as const;
export type OrganizationState = (typeof ORGANIZATION_STATES)[number];

export interface Contact {
  readonly name: string;
  readonly phone?: string;
  readonly email?: string;
}

export interface Organization {
  readonly id: string;
  /** Raised by every change of state or content; part of a match's frozen inputs. */
  readonly version: number;
  readonly name: string;
  readonly nameEn?: string;
  readonly kinds: readonly OrganizationKind[];
  readonly state: OrganizationState;
  /** Unified social credit code, GB 32100-2015, 18 characters with check character. */
  readonly creditCode?: string;
  /** GB/T 4754-2017 code. */
  readonly industry?: string;
  /** Division code: 4 digits (city) or 6 (county). */
  readonly region: string;
  readonly address?: string;
  readonly introduction?: string;
  readonly contact: Contact;
  readonly demo: boolean;
  /** What a verified organization asked to be changed of its verified facts; waits for a broker. */
  readonly factsChange?: FactsChange;
  readonly reviewNote?: string;
  readonly createdAt: Date;
}
