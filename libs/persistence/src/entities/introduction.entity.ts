import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from './account.entity.js';
import { PostingEntity } from './posting.entity.js';

@Entity('introduction')
@Index('uq_introduction_open', ['needId', 'solutionId'], { unique: true, where: `state = 'open'` })
@Index('ix_introduction_need', ['needId'])
@Index('ix_introduction_solution', ['solutionId'])
@Check(
  'ck_introduction_state',
  `state = 'open' AND undone_at IS NULL OR state = 'undone' AND undone_at IS NOT NULL`,
)
export class IntroductionEntity {
  @PrimaryColumn('uuid')
  id: string;
  @Column('uuid')
  @ForeignKey(() => PostingEntity)
  needId: string;
  @Column('uuid')
  @ForeignKey(() => PostingEntity)
  solutionId: string;
  @Column('text')
  state: 'open' | 'undone';
  @Column('uuid')
  @ForeignKey(() => AccountEntity)
  brokerAccountId: string;
  @Column('text', { nullable: true })
  note: string | null;
  @Column({ type: 'timestamptz', precision: 3 })
  at: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  undoneAt: Date | null;
}
