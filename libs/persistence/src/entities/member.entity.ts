import { ROLES, type Role } from '@duijie/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { oneOf } from '../connection/check-values.js';
import { AccountEntity } from './account.entity.js';
import { OrganizationEntity } from './organization.entity.js';

@Entity('member')
@Unique('uq_member_account_organization', ['accountId', 'organizationId'])
@Check('ck_member_role', oneOf('role', ROLES))
export class MemberEntity {
  @PrimaryColumn('uuid')
  id: string;
  @Column('uuid')
  @ForeignKey(() => AccountEntity, { onDelete: 'CASCADE' })
  accountId: string;
  @Index('ix_member_organization')
  @Column('uuid')
  @ForeignKey(() => OrganizationEntity, { onDelete: 'CASCADE' })
  organizationId: string;
  @Column('text')
  role: Role;
}
