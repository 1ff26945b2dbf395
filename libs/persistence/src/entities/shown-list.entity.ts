import { LIST_KINDS, type ListKind } from '@duijie/application';
import { SIDES, type Side } from '@duijie/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { oneOf } from '../connection/check-values.js';
import { PostingEntity } from './posting.entity.js';

/** No foreign keys to people: what was shown stays true when they are gone. */
@Entity('shown_list')
@Unique('uq_shown_list_reader', ['accountId', 'postingId', 'version'])
@Index('ix_shown_list_posting', ['postingId', 'at'])
@Index('ix_shown_list_oldest', ['at', 'id'])
@Check('ck_shown_list_side', oneOf('side', SIDES))
@Check('ck_shown_list_kind', oneOf('list', LIST_KINDS))
@Check(
  'ck_shown_list_lengths',
  'cardinality(passed) = cardinality(shown) AND cardinality(places) = cardinality(shown)',
)
export class ShownListEntity {
  @PrimaryColumn('uuid')
  id: string;
  @Column('uuid')
  accountId: string;
  @Column('uuid')
  organizationId: string;
  @Column('text')
  side: Side;
  @Column('uuid')
  @ForeignKey(() => PostingEntity, { onDelete: 'CASCADE' })
  postingId: string;
  @Column('text')
  list: ListKind;
  @Column('text')
  version: string;
  @Column('text')
  scorerVersion: string;
  @Column('integer', { array: true })
  places: number[];
  @Column('uuid', { array: true })
  shown: string[];
  @Column('boolean', { array: true })
  passed: boolean[];
  @Column('uuid', { nullable: true })
  explored: string | null;
  /** As many for each item as there are factors, one item after the other; NaN where a factor was not asked. */
  @Column('real', { array: true })
  shares: number[];
  @Column({ type: 'timestamptz', precision: 3 })
  at: Date;
}
