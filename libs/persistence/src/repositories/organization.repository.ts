import type { OrganizationQuery, OrganizationRepository, Page } from '@duijie/application';
import { DomainError, type Organization, type OrganizationState } from '@duijie/domain';
import { type EntityManager, In } from 'typeorm';
import { containing, isKey, isStorable, pageOf, window } from '../connection/rows.js';
import { OrganizationEntity } from '../entities/organization.entity.js';
import { organizationRow, toOrganization } from '../mappers/organization.mapper.js';

export class TypeormOrganizationRepository implements OrganizationRepository {
  constructor(private readonly manager: EntityManager) {}

  async find(id: string): Promise<Organization | undefined> {
    const [found] = await this.findMany([id]);
    return found;
  }

  async findMany(ids: readonly string[]): Promise<readonly Organization[]> {
    const keys = ids.filter(isKey);
    if (keys.length === 0) return [];
    return (await this.manager.findBy(OrganizationEntity, { id: In(keys) })).map(toOrganization);
  }

  async share(id: string): Promise<Organization | undefined> {
    if (!isKey(id)) return undefined;
    const row = await this.manager
      .createQueryBuilder(OrganizationEntity, 'o')
      .where('o.id = :id', { id })
      .setLock('pessimistic_read')
      .getOne();
    return row ? toOrganization(row) : undefined;
  }

  async verifiedUnder(creditCode: string): Promise<Organization | undefined> {
    if (!isStorable(creditCode)) return undefined;
    const [row] = await this.manager.findBy(OrganizationEntity, { creditCode, state: 'verified' });
    return row && toOrganization(row);
  }

  async list(query: OrganizationQuery): Promise<Page<Organization>> {
    const { skip, take } = window(query);
    const select = this.manager.createQueryBuilder(OrganizationEntity, 'o').where('TRUE');
    if (query.state) select.andWhere('o.state = :state', { state: query.state });
    if (query.awaitsReview) select.andWhere(`(o.state = 'pending' OR o.factsChange IS NOT NULL)`);
    if (query.kind) select.andWhere(':kind = ANY (o.kinds)', { kind: query.kind });
    if (query.text)
      select.andWhere('(o.name ILIKE :text OR o.nameEn ILIKE :text OR o.creditCode ILIKE :text)', {
        text: containing(query.text),
      });
    if (query.name)
      select.andWhere('(o.name ILIKE :name OR o.nameEn ILIKE :name)', { name: containing(query.name) });
    const order = query.longestWaitingFirst ? 'ASC' : 'DESC';
    if (query.longestWaitingFirst)
      select.addSelect(
        `coalesce(CAST(o.factsChange ->> 'askedAt' AS timestamptz), o.createdAt)`,
        'waits_since',
      );
    return pageOf(
      await select
        .orderBy(query.longestWaitingFirst ? 'waits_since' : 'o.createdAt', order)
        .addOrderBy('o.id', order)
        .offset(skip)
        .limit(take)
        .getManyAndCount(),
      toOrganization,
    );
  }

  /** ON CONFLICT DO NOTHING and a look at the outcome: a taken code refuses without ending the transaction. */
  async insert(organization: Organization): Promise<void> {
    const { raw } = await this.manager
      .createQueryBuilder()
      .insert()
      .into(OrganizationEntity)
      .values(organizationRow(organization))
      .orIgnore()
      .returning('id')
      .execute();
    if ((raw as unknown[]).length === 0)
      throw new DomainError('ORGANIZATION.CREDIT_CODE_TAKEN', {}, 'creditCode');
  }

  async update(organization: Organization, expectedVersion: number): Promise<void> {
    const { id, ...columns } = organizationRow(organization);
    const { affected } = await this.manager.update(
      OrganizationEntity,
      { id, version: expectedVersion },
      columns,
    );
    if (affected === 1) return;
    const current = await this.find(id);
    if (!current) throw new DomainError('ORGANIZATION.NOT_FOUND');
    throw new DomainError('ORGANIZATION.VERSION_CONFLICT', {
      yours: expectedVersion,
      current: current.version,
    });
  }

  async countByState(): Promise<Readonly<Record<OrganizationState, number>>> {
    const rows = await this.manager
      .createQueryBuilder(OrganizationEntity, 'o')
      .select('o.state', 'state')
      .addSelect('count(*)::integer', 'count')
      .groupBy('o.state')
      .getRawMany<{ state: OrganizationState; count: number }>();
    const counts: Record<OrganizationState, number> = { pending: 0, verified: 0, returned: 0, suspended: 0 };
    for (const { state, count } of rows) counts[state] = count;
    return counts;
  }
}
