import type { Member, MemberRepository } from '@duijie/application';
import type { OrganizationKind } from '@duijie/domain';
import { Any, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { isKey } from '../connection/rows.js';
import { MemberEntity } from '../entities/member.entity.js';
import { OrganizationEntity } from '../entities/organization.entity.js';

export class TypeormMemberRepository implements MemberRepository {
  constructor(private readonly manager: EntityManager) {}

  async find(id: string): Promise<Member | undefined> {
    const [found] = isKey(id) ? await this.where({ id }) : [];
    return found;
  }

  async ofAccount(accountId: string): Promise<readonly Member[]> {
    return isKey(accountId) ? this.where({ accountId }) : [];
  }

  async ofOrganization(organizationId: string): Promise<readonly Member[]> {
    return isKey(organizationId) ? this.where({ organizationId }) : [];
  }

  async ofOrganizations(organizationIds: readonly string[]): Promise<readonly Member[]> {
    const keys = organizationIds.filter(isKey);
    return keys.length > 0 ? this.where({ organizationId: Any(keys) }) : [];
  }

  async ofKind(kind: OrganizationKind): Promise<readonly Member[]> {
    const rows = await this.manager
      .createQueryBuilder(MemberEntity, 'm')
      .innerJoin(OrganizationEntity, 'o', 'o.id = m.organizationId')
      .where(`o.state = 'verified' AND :kind = ANY (o.kinds)`, { kind })
      .orderBy('m.id')
      .getMany();
    return rows.map((row) => ({ ...row }));
  }

  async insert(member: Member): Promise<void> {
    const { id, accountId, organizationId, role } = member;
    await this.manager.insert(MemberEntity, { id, accountId, organizationId, role });
  }

  /** In order of joining: ids ascend with time. */
  private async where(condition: FindOptionsWhere<MemberEntity>): Promise<readonly Member[]> {
    const rows = await this.manager.find(MemberEntity, { where: condition, order: { id: 'ASC' } });
    return rows.map((row) => ({ ...row }));
  }
}
