import type { NeedContent, SolutionContent } from '@duijie/domain';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { AccountEntity } from './account.entity.js';
import { PostingEntity } from './posting.entity.js';

@Entity('posting_revision')
@Check('ck_posting_revision_number', 'number >= 1')
export class PostingRevisionEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => PostingEntity, { onDelete: 'CASCADE' })
  postingId: string;
  @PrimaryColumn('integer')
  number: number;
  @Column('jsonb')
  content: NeedContent | SolutionContent;
  @Column('uuid')
  @ForeignKey(() => AccountEntity)
  createdBy: string;
  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;
}
