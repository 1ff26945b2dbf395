import type { Figures } from '@duijie/domain';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { Replayable } from './replayable.js';

@Entity('match')
@Unique('uq_match_pair', ['needId', 'solutionId'])
@Index('ix_match_solution', ['solutionId', 'needId'])
@Check('ck_match_state', `state IN ('current', 'superseded')`)
@Check('ck_match_standing', `standing IN ('passed', 'to_verify', 'excluded')`)
@Check('ck_match_score', 'score >= 0 AND score <= upper AND upper <= 100.000001')
export class MatchEntity extends Replayable {
  @PrimaryColumn('uuid')
  id: string;
  /** Both ends without a foreign key: whoever writes a row holds the two postings locked, and looking for each once more doubled its cost. */
  @Column('uuid')
  needId: string;
  @Column('uuid')
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
  @Column('integer')
  needVersion: number;
  @Column('integer')
  solutionVersion: number;
  @Column('integer')
  needOrganizationVersion: number;
  @Column('integer')
  solutionOrganizationVersion: number;
  @Column({ type: 'timestamptz', precision: 3 })
  since: Date;
  @Column({ type: 'timestamptz', precision: 3 })
  computedAt: Date;
}
