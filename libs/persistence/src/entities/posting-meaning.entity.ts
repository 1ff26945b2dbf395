import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PostingEntity } from './posting.entity.js';

/** What a model made of the public text of a revision; never rewritten, so that a score can be replayed. */
@Entity('posting_meaning')
@Index('ix_posting_meaning_changed', ['changedTx'])
@Check('ck_posting_meaning_vector', 'length(vector) % 2 = 0')
export class PostingMeaningEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => PostingEntity, { onDelete: 'CASCADE' })
  postingId: string;
  @PrimaryColumn('integer')
  number: number;
  @PrimaryColumn('text')
  model: string;
  /** Whole numbers of 16 bits, the low byte first: as they are scored with. */
  @Column('bytea')
  vector: Buffer;
  /** Number of the transaction that wrote it; a trigger keeps it. */
  @Column('bigint', { default: 0, select: false })
  changedTx: string;
}
