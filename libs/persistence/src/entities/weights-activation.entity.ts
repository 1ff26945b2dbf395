import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from './account.entity.js';

/** Append-only, as the versions; the newest names the weights in force. */
@Entity('weights_activation')
@Index('ix_weights_activation_newest', ['at', 'id'])
export class WeightsActivationEntity {
  @PrimaryColumn('uuid')
  id: string;
  @Column('text')
  version: string;
  @Column('uuid')
  @ForeignKey(() => AccountEntity)
  accountId: string;
  /** As it stood then. */
  @Column('text')
  accountName: string;
  @Column('text', { nullable: true })
  note: string | null;
  @Column({ type: 'timestamptz', precision: 3 })
  at: Date;
}
