import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Append-only; the newest says which model's vectors count in scores, '' none. */
@Entity('meaning_edition')
export class MeaningEditionEntity {
  @PrimaryColumn('integer')
  number: number;
  @Column('text')
  model: string;
  @Column('double precision')
  low: number;
  @Column('double precision')
  high: number;
  @Column({ type: 'timestamptz', precision: 3 })
  at: Date;
}
