import { Check, Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { PostingEntity } from './posting.entity.js';

/**
 * How far index and match have followed a posting. Apart from the posting, because a match holds its postings FOR SHARE while it
 * marks: on one row, two matches that share a candidate would each wait for the other until the deadlock detector ends one.
 */
@Entity('posting_pipeline')
@Check('ck_posting_pipeline_versions', 'indexed_version >= 0 AND matched_version >= 0')
export class PostingPipelineEntity {
  @PrimaryColumn('uuid')
  postingId: string;
  @Column('integer', { default: 0 })
  indexedVersion: number;
  @Column('integer', { default: 0 })
  matchedVersion: number;
  @OneToOne(() => PostingEntity, (posting) => posting.pipeline, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'posting_id' })
  posting: Relation<PostingEntity>;
}
