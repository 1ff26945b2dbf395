import type { Figures } from '@duijie/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { PostingEntity } from './posting.entity.js';

@Entity('match')
@Unique('uq_match_pair', ['needId', 'solutionId'])
@Index('ix_match_solution', ['solutionId', 'needId'])
@Check('ck_match_state', `state IN ('current', 'superseded')`)
@Check('ck_match_standing', `standing IN ('passed', 'to_verify', 'excluded')`)
@Check('ck_match_score', 'score >= 0 AND score <= upper AND upper <= 100.000001')
export class MatchEntity {
  @PrimaryColumn('uuid')
  id: string;
  @Column('uuid')
  @ForeignKey(() => PostingEntity, { onDelete: 'CASCADE' })
  needId: string;
  @Column('uuid')
  @ForeignKey(() => PostingEntity, { onDelete: 'CASCADE' })
  solutionId: string;
  @Column('text')
  state: 'current' | 'superseded';
  @Column('text')
  standing: Figures['standing'];
  /** Unrounded. */
  @Column('double precision')
  score: number;
  @Column('double precision')
  upper: number;
  /** The figures behind the score in one canonical text, compared as such; their words are computed again by whoever reads them. */
  @Column('text')
  figures: string;
  @Column('integer')
  needRevision: number;
  @Column('integer')
  solutionRevision: number;
  @Column('integer')
  needVersion: number;
  @Column('integer')
  solutionVersion: number;
  @Column('integer')
  needOrganizationVersion: number;
  @Column('integer')
  solutionOrganizationVersion: number;
  @Column('text')
  solutionSeat: string;
  @Column('text')
  scorerVersion: string;
  @Column('text')
  vocabularyVersion: string;
  @Column('text')
  regionsVersion: string;
  @Column('integer')
  corpusSnapshot: number;
  @Column('date')
  asOf: string;
  @Column({ type: 'timestamptz', precision: 3 })
  since: Date;
  @Column({ type: 'timestamptz', precision: 3 })
  computedAt: Date;
}
