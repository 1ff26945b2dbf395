import type { IntroductionRepository, Page, PageRequest, PairKey } from '@duijie/application';
import { DomainError, type Introduction, type Side } from '@duijie/domain';
import { Any, type EntityManager } from 'typeorm';
import { isKey, pageOf, window } from '../connection/rows.js';
import { IntroductionEntity } from '../entities/introduction.entity.js';
import { PostingEntity } from '../entities/posting.entity.js';
import { introductionRow, toIntroduction } from '../mappers/brokering.mapper.js';
import { amongPairs, PAIR_COLUMNS, pairParameters } from './pair-columns.js';

export class TypeormIntroductionRepository implements IntroductionRepository {
  constructor(private readonly manager: EntityManager) {}

  async find(id: string): Promise<Introduction | undefined> {
    if (!isKey(id)) return undefined;
    const [row] = await this.manager.findBy(IntroductionEntity, { id });
    return row && toIntroduction(row);
  }

  async openOfPair(needId: string, solutionId: string): Promise<Introduction | undefined> {
    if (!isKey(needId) || !isKey(solutionId)) return undefined;
    const [row] = await this.manager.findBy(IntroductionEntity, { needId, solutionId, state: 'open' });
    return row && toIntroduction(row);
  }

  async openOfPairs(pairs: readonly PairKey[]): Promise<readonly Introduction[]> {
    const known = pairs.filter((pair) => isKey(pair.needId) && isKey(pair.solutionId));
    if (known.length === 0) return [];
    const rows = await this.manager
      .createQueryBuilder(IntroductionEntity, 'i')
      .where(`i.state = 'open'`)
      .andWhere(amongPairs('i'), pairParameters(known))
      .getMany();
    return rows.map(toIntroduction);
  }

  async openOfPostings(side: Side, postingIds: readonly string[]): Promise<readonly Introduction[]> {
    const keys = postingIds.filter(isKey);
    if (keys.length === 0) return [];
    const rows = await this.manager.find(IntroductionEntity, {
      where: { [PAIR_COLUMNS[side].property]: Any(keys), state: 'open' },
      order: { at: 'ASC', id: 'ASC' },
    });
    return rows.map(toIntroduction);
  }

  async list(organizationId: string | undefined, page: PageRequest): Promise<Page<Introduction>> {
    if (organizationId !== undefined && !isKey(organizationId)) return { items: [], total: 0 };
    const { skip, take } = window(page);
    const select = this.manager.createQueryBuilder(IntroductionEntity, 'i').where('TRUE');
    if (organizationId) {
      const own = select
        .subQuery()
        .select('1')
        .from(PostingEntity, 'p')
        .where('p.id IN (i.needId, i.solutionId) AND p.organizationId = :organizationId');
      select.andWhere(`EXISTS ${own.getQuery()}`, { organizationId });
    }
    return pageOf(
      await select
        .orderBy('i.at', 'DESC')
        .addOrderBy('i.id', 'DESC')
        .offset(skip)
        .limit(take)
        .getManyAndCount(),
      toIntroduction,
    );
  }

  /** A second open one waits for the first to commit, then refuses without ending the transaction. */
  async insert(introduction: Introduction): Promise<void> {
    const { raw } = await this.manager
      .createQueryBuilder()
      .insert()
      .into(IntroductionEntity)
      .values(introductionRow(introduction))
      .orIgnore()
      .returning('id')
      .execute();
    if ((raw as unknown[]).length === 0) throw new DomainError('INTRODUCTION.EXISTS');
  }

  async undo(id: string, at: Date): Promise<void> {
    if (isKey(id))
      await this.manager.update(IntroductionEntity, { id, state: 'open' }, { state: 'undone', undoneAt: at });
  }

  countOpen(): Promise<number> {
    return this.manager.countBy(IntroductionEntity, { state: 'open' });
  }
}
