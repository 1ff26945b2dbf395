import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Replayable } from './replayable.js';

/**
 * What a current match said before it was rewritten or superseded; written by a trigger of `match` whenever `since` moves, and never
 * changed. Standing and score stand in `figures`.
 */
@Entity('match_figures')
export class MatchFiguresEntity extends Replayable {
  /** Without a foreign key: the trigger's own row is there, and looking for it once more cost half as much again. */
  @PrimaryColumn('uuid')
  matchId: string;
  @PrimaryColumn({ type: 'timestamptz', precision: 3 })
  since: Date;
  @Column({ type: 'timestamptz', precision: 3 })
  until: Date;
}
