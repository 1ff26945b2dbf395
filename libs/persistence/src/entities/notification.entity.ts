import type { PhraseParams } from '@duijie/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AccountEntity } from './account.entity.js';

@Entity('notification')
@Unique('uq_notification_dedupe', ['accountId', 'channel', 'dedupeKey'])
@Index('ix_notification_account', ['accountId', 'createdAt'])
@Index('ix_notification_unread', ['accountId'], { where: 'read_at IS NULL' })
@Check('ck_notification_channel', `channel IN ('inbox')`)
export class NotificationEntity {
  @PrimaryColumn('uuid')
  id: string;
  @Column('uuid')
  @ForeignKey(() => AccountEntity, { onDelete: 'CASCADE' })
  accountId: string;
  @Column('text')
  channel: 'inbox';
  @Column('text')
  kind: string;
  @Column('jsonb')
  params: PhraseParams;
  @Column('text')
  link: string;
  @Column('text')
  dedupeKey: string;
  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readAt: Date | null;
}
