import { SUBJECT_KINDS, type SubjectKind } from '@duijie/application';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { oneOf } from '../connection/check-values.js';

/** No foreign keys: history outlives what it tells of, and a trigger (first migration) lets nobody rewrite it. */
@Entity('history')
@Index('ix_history_subject', ['subjectKind', 'subjectId', 'at'])
@Check('ck_history_subject_kind', oneOf('subject_kind', SUBJECT_KINDS))
export class HistoryLineEntity {
  @PrimaryColumn('uuid')
  id: string;
  @Column('text')
  subjectKind: SubjectKind;
  @Column('text')
  subjectId: string;
  @Column('text')
  event: string;
  @Column('integer', { nullable: true })
  version: number | null;
  @Column('text', { nullable: true })
  from: string | null;
  @Column('text', { nullable: true })
  to: string | null;
  @Column('uuid', { nullable: true })
  actorAccountId: string | null;
  @Column('text')
  actorName: string;
  @Column('uuid', { nullable: true })
  actorOrganizationId: string | null;
  @Column('text', { nullable: true })
  note: string | null;
  @Column({ type: 'timestamptz', precision: 3 })
  at: Date;
}
