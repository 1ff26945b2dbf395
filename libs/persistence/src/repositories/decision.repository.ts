import type { DecisionRepository, OneSidedPair, Page, PageRequest, PairKey } from '@duijie/application';
import type { Decision, Side } from '@duijie/domain';
import { type EntityManager, IsNull, type SelectQueryBuilder } from 'typeorm';
import { isKey, pageOf, window } from '../connection/rows.js';
import { DecisionEntity } from '../entities/decision.entity.js';
import { decisionRow, toDecision } from '../mappers/brokering.mapper.js';
import { amongPairs, PAIR_COLUMNS, pairParameters } from './pair-columns.js';
import { BOTH_WANT, ONE_WANTS, PAIR_VERDICTS } from './pair-verdicts.js';

export class TypeormDecisionRepository implements DecisionRepository {
  constructor(private readonly manager: EntityManager) {}

  async find(id: string): Promise<Decision | undefined> {
    if (!isKey(id)) return undefined;
    const [row] = await this.manager.findBy(DecisionEntity, { id });
    return row && toDecision(row);
  }

  async inForce(pairs: readonly PairKey[]): Promise<readonly Decision[]> {
    const known = pairs.filter((pair) => isKey(pair.needId) && isKey(pair.solutionId));
    if (known.length === 0) return [];
    const rows = await this.newest().andWhere(amongPairs('d'), pairParameters(known)).getMany();
    return rows.map(toDecision);
  }

  async inForceOfPostings(side: Side, postingIds: readonly string[]): Promise<readonly Decision[]> {
    const keys = postingIds.filter(isKey);
    if (keys.length === 0) return [];
    const rows = await this.newest()
      .andWhere(`d.${PAIR_COLUMNS[side].property} = ANY (:keys)`, { keys })
      .getMany();
    return rows.map(toDecision);
  }

  async pinned(side: Side, postingIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const keys = postingIds.filter(isKey);
    if (keys.length === 0) return new Map();
    const { column, otherColumn } = PAIR_COLUMNS[side];
    const rows = await this.manager.query<{ id: string; partners: string[] }[]>(
      `SELECT ${column} AS id, array_agg(${otherColumn}) AS partners FROM (
         SELECT DISTINCT ON (need_id, solution_id) * FROM app.decision
         WHERE ${column} = ANY ($1::uuid[]) AND party = 'broker' AND undone_at IS NULL
         ORDER BY need_id, solution_id, at DESC, id DESC) newest
       WHERE verdict = 'pin' GROUP BY ${column}`,
      [keys],
    );
    return new Map(rows.map(({ id, partners }) => [id, partners]));
  }

  async ofBrokersAt(needId: string, moment: Date): Promise<readonly Decision[]> {
    if (!isKey(needId)) return [];
    const rows = await this.manager
      .createQueryBuilder(DecisionEntity, 'd')
      .distinctOn(['d.solutionId'])
      .where(`d.needId = :needId AND d.party = 'broker' AND d.at <= :moment`, { needId, moment })
      .andWhere('(d.undoneAt IS NULL OR d.undoneAt > :moment)')
      .orderBy('d.solutionId')
      .addOrderBy('d.at', 'DESC')
      .addOrderBy('d.id', 'DESC')
      .getMany();
    return rows.map(toDecision);
  }

  bothAgreed(page: PageRequest): Promise<Page<PairKey & { readonly agreedAt: Date }>> {
    return this.page(
      page,
      `SELECT need_id AS "needId", solution_id AS "solutionId", greatest(need_at, solution_at) AS "agreedAt"
       FROM pair_open WHERE ${BOTH_WANT}`,
      '"agreedAt", "needId", "solutionId"',
    );
  }

  oneSided(page: PageRequest): Promise<Page<OneSidedPair>> {
    return this.page(
      page,
      `SELECT need_id AS "needId", solution_id AS "solutionId", coalesce(need_at, solution_at) AS since,
         CASE WHEN solution_verdict IS NULL THEN 'solution' ELSE 'need' END AS "waitingFor"
       FROM pair_open WHERE ${ONE_WANTS}`,
      'since, "needId", "solutionId"',
    );
  }

  async adjustments(page: PageRequest): Promise<Page<Decision>> {
    const { skip, take } = window(page);
    const select = this.manager
      .createQueryBuilder(DecisionEntity, 'd')
      .where(`d.party = 'broker' AND d.undoneAt IS NULL`)
      .andWhere(
        `NOT EXISTS (SELECT 1 FROM app.decision later WHERE later.need_id = d.need_id AND later.solution_id = d.solution_id
           AND later.party = 'broker' AND later.undone_at IS NULL AND (later.at, later.id) > (d.at, d.id))`,
      )
      .orderBy('d.at', 'DESC')
      .addOrderBy('d.id', 'DESC');
    return pageOf(await select.offset(skip).limit(take).getManyAndCount(), toDecision);
  }

  async countPairs(): Promise<{
    readonly invited: number;
    readonly interested: number;
    readonly bothAgreed: number;
  }> {
    const [row] = await this.manager.query<{ invited: number; interested: number; bothAgreed: number }[]>(
      `${PAIR_VERDICTS} SELECT count(*) FILTER (WHERE need_verdict = 'invite')::integer AS invited,
         count(*) FILTER (WHERE solution_verdict = 'interested')::integer AS interested,
         count(*) FILTER (WHERE ${BOTH_WANT})::integer AS "bothAgreed" FROM pair`,
    );
    return row ?? { invited: 0, interested: 0, bothAgreed: 0 };
  }

  async insert(decision: Decision): Promise<void> {
    await this.manager.insert(DecisionEntity, decisionRow(decision));
  }

  async undo(id: string, at: Date): Promise<void> {
    if (isKey(id)) await this.manager.update(DecisionEntity, { id, undoneAt: IsNull() }, { undoneAt: at });
  }

  /** In force: the newest that is not undone, per pair and party. */
  private newest(): SelectQueryBuilder<DecisionEntity> {
    return this.manager
      .createQueryBuilder(DecisionEntity, 'd')
      .distinctOn(['d.needId', 'd.solutionId', 'd.party'])
      .where('d.undoneAt IS NULL')
      .orderBy('d.needId')
      .addOrderBy('d.solutionId')
      .addOrderBy('d.party')
      .addOrderBy('d.at', 'DESC')
      .addOrderBy('d.id', 'DESC');
  }

  private async page<T>(page: PageRequest, select: string, order: string): Promise<Page<T>> {
    const { skip, take } = window(page);
    const items = await this.manager.query<T[]>(
      `${PAIR_VERDICTS} ${select} ORDER BY ${order} OFFSET $1 LIMIT $2`,
      [skip, take],
    );
    const [count] = await this.manager.query<{ total: number }[]>(
      `${PAIR_VERDICTS} SELECT count(*)::integer AS total FROM (${select}) AS listed`,
    );
    return { items, total: count?.total ?? 0 };
  }
}
