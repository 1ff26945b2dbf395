import type { Rematch, RematchCause } from '@duijie/application';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('rematch')
@Index('uq_rematch_running', ['state'], { unique: true, where: `state = 'running'` })
@Check('ck_rematch_state', `state IN ('running', 'done', 'overtaken')`)
@Check('ck_rematch_counts', 'total >= 0 AND done >= 0 AND written >= 0 AND busy_ms >= 0')
export class RematchEntity {
  /** UUIDv7: the newest has the greatest. */
  @PrimaryColumn('uuid')
  id: string;
  @Column('text')
  cause: RematchCause;
  @Column('text')
  state: Rematch['state'];
  @Column({ type: 'timestamptz', precision: 3 })
  startedAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  finishedAt: Date | null;
  @Column('integer')
  total: number;
  @Column('integer', { default: 0 })
  done: number;
  @Column('uuid', { nullable: true })
  afterId: string | null;
  @Column('integer', { default: 0 })
  written: number;
  @Column('integer', { default: 0 })
  busyMs: number;
}
