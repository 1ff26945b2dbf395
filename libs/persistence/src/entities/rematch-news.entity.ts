import { SIDES, type Side } from '@duijie/domain';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { oneOf } from '../connection/check-values.js';
import { OrganizationEntity } from './organization.entity.js';
import { RematchEntity } from './rematch.entity.js';

/** What a full re-match found for whom, until its end, when they are told. */
@Entity('rematch_news')
@Check('ck_rematch_news_side', oneOf('side', SIDES))
@Check('ck_rematch_news_fresh', 'fresh > 0')
export class RematchNewsEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => RematchEntity, { onDelete: 'CASCADE' })
  rematchId: string;
  @PrimaryColumn('uuid')
  @ForeignKey(() => OrganizationEntity, { onDelete: 'CASCADE' })
  organizationId: string;
  @PrimaryColumn('text')
  side: Side;
  @Column('integer')
  fresh: number;
}
