import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('evaluation')
@Index('ix_evaluation_at', ['at'])
export class EvaluationEntity {
  @PrimaryColumn('uuid')
  id: string;
  @Column('text')
  set: string;
  @Column('text')
  scorerVersion: string;
  @Column('integer')
  needs: number;
  @Column('integer')
  pairs: number;
  @Column('json')
  figures: Record<string, number>;
  @Column({ type: 'timestamptz', precision: 3 })
  at: Date;
}
