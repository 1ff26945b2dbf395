import type { PairScore } from '@duijie/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { PostingEntity } from './posting.entity.js';

@Entity('match')
@Unique('uq_match_pair', ['needId', 'solutionId'])
@Index('ix_match_solution', ['solutionId', 'needId'])
@Index('ix_match_newest', ['computedAt'], { where: `state = 'current'` })
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
  /** Copied out of `result` so that rows can be ranked without opening it. Unrounded. */
  @Column('text')
  standing: PairScore['standing'];
  @Column('double precision')
  score: number;
  @Column('double precision')
  upper: number;
  /** json, not jsonb: read back it is the very text that was written, at half the cost of reading; nothing searches in it. */
  @Column('json')
  result: PairScore;
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
  scorerVersion: string;
  @Column('text')
  vocabularyVersion: string;
  @Column('integer')
  corpusSnapshot: number;
  @Column('date')
  asOf: string;
  @Column({ type: 'timestamptz', precision: 3 })
  computedAt: Date;
}
