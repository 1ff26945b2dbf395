import type { MatchingRun } from '@duijie/application';
import { SIDES, type Side } from '@duijie/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { oneOf } from '../connection/check-values.js';
import { PostingEntity } from './posting.entity.js';

@Entity('matching_run')
@Index('ix_matching_run_completed', ['completedAt'], { where: 'completed_at IS NOT NULL' })
@Check('ck_matching_run_side', oneOf('side', SIDES))
@Check('ck_matching_run_counts', 'candidates >= 0 AND passed >= 0 AND to_verify >= 0')
export class MatchingRunEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => PostingEntity, { onDelete: 'CASCADE' })
  postingId: string;
  @Column('text')
  side: Side;
  @Column('integer')
  version: number;
  @Column({ type: 'timestamptz', precision: 3 })
  queuedAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  retrievedAt: Date | null;
  @Column('integer', { nullable: true })
  candidates: number | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  scoredAt: Date | null;
  @Column('integer', { nullable: true })
  passed: number | null;
  @Column('integer', { nullable: true })
  toVerify: number | null;
  @Column('jsonb', { nullable: true })
  excludedBy: MatchingRun['excludedBy'] | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  completedAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  failedAt: Date | null;
}
