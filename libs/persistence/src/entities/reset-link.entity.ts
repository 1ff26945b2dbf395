import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from './account.entity.js';

@Entity('reset_link')
@Check('ck_reset_link_token_hash', `token_hash ~ '^[0-9a-f]{64}$'`)
export class ResetLinkEntity {
  @PrimaryColumn('text')
  tokenHash: string;
  @Index('ix_reset_link_account')
  @Column('uuid')
  @ForeignKey(() => AccountEntity, { onDelete: 'CASCADE' })
  accountId: string;
  @Column('uuid')
  @ForeignKey(() => AccountEntity, { onDelete: 'CASCADE' })
  madeBy: string;
  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;
  @Column({ type: 'timestamptz', precision: 3 })
  expiresAt: Date;
  /** Used, or replaced by a later one. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  spentAt: Date | null;
}
