import type { Contact, OrganizationKind, OrganizationState } from '@duijie/domain';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { allOf, exactly, oneOf } from '../connection/check-values.js';

const KINDS = exactly<OrganizationKind>()(
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
);
const STATES = exactly<OrganizationState>()('pending', 'verified', 'returned', 'suspended');

@Entity('organization')
@Unique('uq_organization_credit_code', ['creditCode'])
@Index('ix_organization_state', ['state', 'createdAt'])
@Check('ck_organization_state', oneOf('state', STATES))
@Check('ck_organization_kinds', allOf('kinds', KINDS))
@Check('ck_organization_version', 'version >= 0')
export class OrganizationEntity {
  @PrimaryColumn('uuid')
  id: string;
  @Column('integer')
  version: number;
  @Column('text')
  name: string;
  @Column('text', { nullable: true })
  nameEn: string | null;
  @Column('text', { array: true })
  kinds: OrganizationKind[];
  @Column('text')
  state: OrganizationState;
  @Column('text', { nullable: true })
  creditCode: string | null;
  @Column('text', { nullable: true })
  industry: string | null;
  @Column('text')
  region: string;
  @Column('text', { nullable: true })
  address: string | null;
  @Column('text', { nullable: true })
  introduction: string | null;
  @Column('jsonb')
  contact: Contact;
  @Column('boolean')
  demo: boolean;
  @Column('text', { nullable: true })
  reviewNote: string | null;
  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;
}
