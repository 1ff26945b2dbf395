import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MatchEntity } from './match.entity.js';

/**
 * What a current match said before it was rewritten or superseded, with what it takes to compute it again; written by a trigger of `match`
 * whenever `since` moves, and never changed. Standing and score stand in `figures`.
 */
@Entity('match_figures')
export class MatchFiguresEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => MatchEntity, { onDelete: 'CASCADE' })
  matchId: string;
  @PrimaryColumn({ type: 'timestamptz', precision: 3 })
  since: Date;
  @Column({ type: 'timestamptz', precision: 3 })
  until: Date;
  @Column('text')
  figures: string;
  @Column('integer')
  needRevision: number;
  @Column('integer')
  solutionRevision: number;
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
}
