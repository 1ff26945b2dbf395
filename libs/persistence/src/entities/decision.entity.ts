import { REASON_CODES, type Party, type ReasonCode, type Verdict } from '@duijie/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { oneOf } from '../connection/check-values.js';
import { AccountEntity } from './account.entity.js';
import { PostingEntity } from './posting.entity.js';

@Entity('decision')
@Index('ix_decision_pair', ['needId', 'solutionId', 'party', 'at'])
@Index('ix_decision_solution', ['solutionId', 'party', 'at'])
@Index('ix_decision_adjustments', ['at'], { where: `party = 'broker' AND undone_at IS NULL` })
@Check(
  'ck_decision_verdict',
  `party = 'need' AND verdict IN ('invite', 'not_suitable') OR party = 'solution' AND verdict IN ('interested', 'not_suitable') OR party = 'broker' AND verdict IN ('pin', 'reject')`,
)
@Check('ck_decision_reason', oneOf('reason', REASON_CODES))
export class DecisionEntity {
  @PrimaryColumn('uuid')
  id: string;
  @Column('uuid')
  @ForeignKey(() => PostingEntity, { onDelete: 'CASCADE' })
  needId: string;
  @Column('uuid')
  @ForeignKey(() => PostingEntity, { onDelete: 'CASCADE' })
  solutionId: string;
  @Column('text')
  party: Party;
  @Column('text')
  verdict: Verdict;
  @Column('text', { nullable: true })
  reason: ReasonCode | null;
  @Column('text', { nullable: true })
  note: string | null;
  @Column('uuid')
  @ForeignKey(() => AccountEntity)
  accountId: string;
  @Column({ type: 'timestamptz', precision: 3 })
  at: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  undoneAt: Date | null;
}
