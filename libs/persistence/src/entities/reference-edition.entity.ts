import { REFERENCE_KINDS, type ReferenceKind } from '@duijie/application';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { oneOf } from '../connection/check-values.js';

/** The active edition of a kind is the one activated last: one statement makes it so, and no two can be active. */
@Entity('reference_edition')
@Index('ix_reference_edition_active', ['kind', 'activatedAt'])
@Check('ck_reference_edition_kind', oneOf('kind', REFERENCE_KINDS))
export class ReferenceEditionEntity {
  @PrimaryColumn('text')
  kind: ReferenceKind;
  @PrimaryColumn('text')
  version: string;
  /** json, not jsonb: the text stays as it was hashed. */
  @Column('json')
  content: unknown;
  @Column('timestamptz')
  activatedAt: Date;
}
