import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MatchEntity } from './match.entity.js';
import { Replayable } from './replayable.js';

/**
 * What a current match said before it was rewritten or superseded; written by a trigger of `match` whenever `since` moves, and never
 * changed. Standing and score stand in `figures`.
 */
@Entity('match_figures')
export class MatchFiguresEntity extends Replayable {
  @PrimaryColumn('uuid')
  @ForeignKey(() => MatchEntity, { onDelete: 'CASCADE' })
  matchId: string;
  @PrimaryColumn({ type: 'timestamptz', precision: 3 })
  since: Date;
  @Column({ type: 'timestamptz', precision: 3 })
  until: Date;
}
