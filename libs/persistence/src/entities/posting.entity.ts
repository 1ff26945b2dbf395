import { POSTING_STATES, SIDES, type PostingState, type Side } from '@duijie/domain';
import {
  Check,
  Column,
  Entity,
  ForeignKey,
  Index,
  OneToOne,
  PrimaryColumn,
  type Relation,
  Unique,
} from 'typeorm';
import { oneOf } from '../connection/check-values.js';
import { AccountEntity } from './account.entity.js';
import { OrganizationEntity } from './organization.entity.js';
import { PostingPipelineEntity } from './posting-pipeline.entity.js';

@Entity('posting')
@Unique('uq_posting_code', ['code'])
@Index('ix_posting_organization', ['organizationId', 'side'])
@Index('ix_posting_published', ['side', 'id'], { where: `state = 'published'` })
@Index('ix_posting_expires', ['expiresAt'], { where: `state = 'published'` })
@Index('ix_posting_review', ['updatedAt'], { where: 'awaits_review' })
@Index('ix_posting_changed', ['changedTx'])
@Check('ck_posting_side', oneOf('side', SIDES))
@Check('ck_posting_state', oneOf('state', POSTING_STATES))
@Check('ck_posting_live', `state <> 'published' OR live_revision IS NOT NULL`)
@Check(
  'ck_posting_revisions',
  'working_revision >= 1 AND live_revision >= 1 AND was_live >= coalesce(live_revision, 0)',
)
@Check('ck_posting_version', 'version >= 0')
export class PostingEntity {
  @PrimaryColumn('uuid')
  id: string;
  @Column('text')
  side: Side;
  @Column('text')
  code: string;
  @Column('uuid')
  @ForeignKey(() => OrganizationEntity)
  organizationId: string;
  @Column('text')
  state: PostingState;
  @Column('integer')
  version: number;
  @Column('integer', { nullable: true })
  liveRevision: number | null;
  @Column('integer')
  workingRevision: number;
  /** Highest revision number that was ever live: content up to here is never replaced. */
  @Column('integer', { default: 0 })
  wasLive: number;
  @Column('boolean')
  awaitsReview: boolean;
  @Column('text', { nullable: true })
  reviewNote: string | null;
  @Column('integer', { nullable: true })
  returnedRevision: number | null;
  @Column('boolean')
  demo: boolean;
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  publishedAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  expiresAt: Date | null;
  @Column('uuid')
  @ForeignKey(() => AccountEntity)
  createdBy: string;
  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;
  @Column({ type: 'timestamptz', precision: 3 })
  updatedAt: Date;
  /** Number of the transaction that wrote the row last; a trigger keeps it. */
  @Column('bigint', { default: 0, select: false })
  changedTx: string;
  @OneToOne(() => PostingPipelineEntity, (pipeline) => pipeline.posting)
  pipeline: Relation<PostingPipelineEntity>;
}
