import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MemberEntity } from './member.entity.js';

@Entity('session')
@Check('ck_session_token_hash', `token_hash ~ '^[0-9a-f]{64}$'`)
export class SessionEntity {
  @PrimaryColumn('text')
  tokenHash: string;
  @Index('ix_session_member')
  @Column('uuid')
  @ForeignKey(() => MemberEntity, { onDelete: 'CASCADE' })
  memberId: string;
  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;
  @Index('ix_session_expires')
  @Column({ type: 'timestamptz', precision: 3 })
  expiresAt: Date;
}
