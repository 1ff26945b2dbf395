import {
  ORGANIZATION_KINDS,
  ORGANIZATION_STATES,
  type Contact,
  type FactsChange,
  type OrganizationKind,
  type OrganizationState,
} from '@duijie/domain';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { allOf, oneOf } from '../connection/check-values.js';

@Entity('organization')
// Anyone may claim a code; it belongs to whoever was verified with it.
@Index('uq_organization_credit_code', ['creditCode'], { unique: true, where: `state = 'verified'` })
@Index('ix_organization_facts_change', ['createdAt'], { where: 'facts_change IS NOT NULL' })
@Index('ix_organization_state', ['state', 'createdAt'])
@Index('ix_organization_changed', ['changedTx'])
@Check('ck_organization_state', oneOf('state', ORGANIZATION_STATES))
@Check('ck_organization_kinds', allOf('kinds', ORGANIZATION_KINDS))
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
  @Column('jsonb', { nullable: true })
  factsChange: (Omit<FactsChange, 'askedAt'> & { readonly askedAt: string }) | null;
  @Column('text', { nullable: true })
  reviewNote: string | null;
  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;
  /** Number of the transaction that wrote the row last; a trigger keeps it. */
  @Column('bigint', { default: 0, select: false })
  changedTx: string;
}
