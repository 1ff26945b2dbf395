import type { OutboxEvent } from '@duijie/application';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * `due_at` is when the row may be taken next: the epoch when fresh (due whatever any clock says), the end of the lease while one is
 * held, the end of the pause when postponed. One column, so that one small partial index finds the work however long the backlog is.
 */
@Entity('outbox')
@Index('ix_outbox_open', ['dueAt', 'id'], { where: 'handled_at IS NULL AND dead_at IS NULL' })
@Index('ix_outbox_subject', ['subject', 'id'], { where: 'handled_at IS NULL AND subject IS NOT NULL' })
@Index('ix_outbox_dead', ['deadAt'], { where: 'dead_at IS NOT NULL' })
@Index('ix_outbox_handled', ['handledAt'], { where: 'handled_at IS NOT NULL' })
@Check('ck_outbox_end', 'handled_at IS NULL OR dead_at IS NULL')
@Check('ck_outbox_attempt', 'attempt >= 1 AND failures >= 0 AND starts >= 0')
export class OutboxEntity {
  /** UUIDv7: ascending ids are the order of events. */
  @PrimaryColumn('uuid')
  id: string;
  @Column('jsonb')
  event: OutboxEvent;
  /** The posting that index or match have to look at again; of several such rows the newest is enough. */
  @Column('uuid', { nullable: true })
  subject: string | null;
  @Column('integer', { default: 1 })
  attempt: number;
  @Column('integer', { default: 0 })
  failures: number;
  @Column('integer', { default: 0 })
  starts: number;
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;
  @Column({ type: 'timestamptz', precision: 3 })
  dueAt: Date;
  @Column('boolean', { default: false })
  leased: boolean;
  @Column('text', { nullable: true })
  lastError: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  handledAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  deadAt: Date | null;
}
