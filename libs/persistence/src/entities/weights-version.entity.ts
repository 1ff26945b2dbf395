import type { LearningReport, WeightsVersion } from '@duijie/application';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A trigger (see the migration) lets nobody rewrite it: stored scores name it. */
@Entity('weights_version')
export class WeightsVersionEntity {
  @PrimaryColumn('text')
  version: string;
  @Column('json')
  factors: WeightsVersion['factors'];
  @Column('text')
  against: string;
  @Column('json')
  report: LearningReport;
  @Column({ type: 'timestamptz', precision: 3 })
  learnedAt: Date;
}
