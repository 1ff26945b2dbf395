import { SIDES, type Side } from '@duijie/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { oneOf } from '../connection/check-values.js';
import { MatchEntity } from './match.entity.js';
import { OrganizationEntity } from './organization.entity.js';

@Entity('recommendation')
@Unique('uq_recommendation_match_organization', ['matchId', 'organizationId'])
@Index('ix_recommendation_active', ['organizationId', 'matchId'], { where: `state = 'active'` })
@Check('ck_recommendation_side', oneOf('side', SIDES))
@Check('ck_recommendation_state', `state IN ('active', 'withdrawn')`)
export class RecommendationEntity {
  @PrimaryColumn('uuid')
  id: string;
  @Column('uuid')
  @ForeignKey(() => MatchEntity, { onDelete: 'CASCADE' })
  matchId: string;
  @Column('text')
  side: Side;
  @Column('uuid')
  @ForeignKey(() => OrganizationEntity)
  organizationId: string;
  @Column('text')
  state: 'active' | 'withdrawn';
  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  seenAt: Date | null;
}
