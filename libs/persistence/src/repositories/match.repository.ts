import type { Match, MatchRepository, Page, PageRequest, PairKey } from '@duijie/application';
import type { Side } from '@duijie/domain';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { isKey, pageOf, window } from '../connection/rows.js';
import { changedRows } from '../connection/statement.js';
import { MatchEntity } from '../entities/match.entity.js';
import { PostingEntity } from '../entities/posting.entity.js';
import { matchRecord, toMatch } from '../mappers/match.mapper.js';
import { amongPairs, PAIR_COLUMNS, pairParameters } from './pair-columns.js';

export class TypeormMatchRepository implements MatchRepository {
  constructor(private readonly manager: EntityManager) {}

  async find(id: string): Promise<Match | undefined> {
    if (!isKey(id)) return undefined;
    const [row] = await this.manager.findBy(MatchEntity, { id });
    return row && toMatch(row);
  }

  async findPair(needId: string, solutionId: string): Promise<Match | undefined> {
    if (!isKey(needId) || !isKey(solutionId)) return undefined;
    const [row] = await this.manager.findBy(MatchEntity, { needId, solutionId });
    return row && toMatch(row);
  }

  async ofPairs(pairs: readonly PairKey[]): Promise<readonly Match[]> {
    const known = pairs.filter((pair) => isKey(pair.needId) && isKey(pair.solutionId));
    if (known.length === 0) return [];
    const rows = await this.manager
      .createQueryBuilder(MatchEntity, 'm')
      .where(amongPairs('m'), pairParameters(known))
      .getMany();
    return rows.map(toMatch);
  }

  async currentAmong(pairs: readonly PairKey[]): Promise<readonly PairKey[]> {
    const known = pairs.filter((pair) => isKey(pair.needId) && isKey(pair.solutionId));
    if (known.length === 0) return [];
    return this.current()
      .andWhere(amongPairs('m'), pairParameters(known))
      .select('m.needId', 'needId')
      .addSelect('m.solutionId', 'solutionId')
      .getRawMany<PairKey>();
  }

  async ofPosting(side: Side, postingId: string): Promise<readonly Match[]> {
    if (!isKey(postingId)) return [];
    const { property, otherProperty } = PAIR_COLUMNS[side];
    const rows = await byScore(
      byStanding(this.current().andWhere(`m.${property} = :postingId`, { postingId })),
    )
      .addOrderBy(`m.${otherProperty}`)
      .getMany();
    return rows.map(toMatch);
  }

  async ofOrganization(side: Side, organizationId: string, page: PageRequest): Promise<Page<Match>> {
    if (!isKey(organizationId)) return { items: [], total: 0 };
    const { skip, take } = window(page);
    const select = this.current()
      .innerJoin(
        PostingEntity,
        'p',
        `p.id = m.${PAIR_COLUMNS[side].property} AND p.organizationId = :organizationId`,
        {
          organizationId,
        },
      )
      .addSelect(side === 'need' ? `${BROKER_VERDICT} IS NOT DISTINCT FROM 'pin'` : 'FALSE', 'pinned')
      .andWhere(`${BROKER_VERDICT} IS DISTINCT FROM 'reject'`);
    return pageOf(
      await byScore(byStanding(select).addOrderBy('pinned', 'DESC'))
        .addOrderBy('m.id')
        .offset(skip)
        .limit(take)
        .getManyAndCount(),
      toMatch,
    );
  }

  async list(page: PageRequest): Promise<Page<Match>> {
    const { skip, take } = window(page);
    const select = this.current().orderBy('m.computedAt', 'DESC').addOrderBy('m.id', 'DESC');
    return pageOf(await select.offset(skip).limit(take).getManyAndCount(), toMatch);
  }

  async partners(side: Side, postingId: string): Promise<readonly string[]> {
    if (!isKey(postingId)) return [];
    const { column, otherColumn } = PAIR_COLUMNS[side];
    const rows = await this.manager.query<{ id: string }[]>(
      `SELECT ${otherColumn} AS id FROM app.match WHERE ${column} = $1`,
      [postingId],
    );
    return rows.map((row) => row.id);
  }

  async upsertMany(matches: readonly Match[]): Promise<readonly Match[]> {
    // A statement may touch a row once: of two of the same pair the later one counts.
    const byPair = new Map(matches.map((match) => [`${match.needId}:${match.solutionId}`, match]));
    if (byPair.size === 0) return [];
    const stored = await this.manager.query<{ id: string; need_id: string; solution_id: string }[]>(UPSERT, [
      JSON.stringify([...byPair.values()].map(matchRecord)),
    ]);
    return stored.map(({ id, need_id, solution_id }) => ({
      ...(byPair.get(`${need_id}:${solution_id}`) as Match),
      id,
    }));
  }

  async supersede(side: Side, postingId: string, partners: readonly string[]): Promise<readonly string[]> {
    if (partners.length === 0) return [];
    const { column, otherColumn } = PAIR_COLUMNS[side];
    const rows = await changedRows<{ id: string }>(
      this.manager,
      // Locked in the order in which UPSERT writes, so that two jobs wait for each other instead of ending in a deadlock.
      `UPDATE app.match SET state = 'superseded' WHERE id IN (
         SELECT id FROM app.match WHERE ${column} = $1 AND state = 'current' AND ${otherColumn} = ANY ($2::uuid[])
         ORDER BY need_id, solution_id FOR UPDATE) RETURNING id`,
      [postingId, partners],
    );
    return rows.map((row) => row.id);
  }

  countCurrent(): Promise<number> {
    return this.manager.countBy(MatchEntity, { state: 'current' });
  }

  async countOf(side: Side, postingIds: readonly string[]): Promise<Readonly<Record<string, number>>> {
    const { column } = PAIR_COLUMNS[side];
    const rows = await this.manager.query<{ id: string; count: number }[]>(
      `SELECT p.id, (SELECT count(*)::integer FROM app.match m WHERE m.${column} = p.id AND m.state = 'current') AS count
       FROM unnest($1::uuid[]) AS p (id)`,
      [postingIds.filter(isKey)],
    );
    return Object.fromEntries(rows.map(({ id, count }) => [id, count]));
  }

  private current(): SelectQueryBuilder<MatchEntity> {
    return this.manager.createQueryBuilder(MatchEntity, 'm').where(`m.state = 'current'`);
  }
}

/** What a broker says of the pair, in force; NULL when nothing. */
const BROKER_VERDICT = `(SELECT d.verdict FROM app.decision d WHERE d.need_id = m.need_id AND d.solution_id = m.solution_id
  AND d.party = 'broker' AND d.undone_at IS NULL ORDER BY d.at DESC, d.id DESC LIMIT 1)`;

/** passed before to_verify. */
const byStanding = (select: SelectQueryBuilder<MatchEntity>): SelectQueryBuilder<MatchEntity> =>
  select
    .addSelect(`CASE m.standing WHEN 'passed' THEN 0 WHEN 'to_verify' THEN 1 ELSE 2 END`, 'place')
    .orderBy('place');

/** By what is earned, then by what could still be. */
const byScore = (select: SelectQueryBuilder<MatchEntity>): SelectQueryBuilder<MatchEntity> =>
  select.addOrderBy('m.score', 'DESC').addOrderBy('m.upper', 'DESC');

/** One statement and one parameter however many rows; the shape of the records is `matchRecord`. Ordered, against deadlocks. */
const UPSERT = `
  INSERT INTO app.match (id, need_id, solution_id, state, standing, score, upper, result, need_revision, solution_revision,
    need_version, solution_version, need_organization_version, solution_organization_version, scorer_version,
    vocabulary_version, corpus_snapshot, as_of, computed_at)
  SELECT id, need_id, solution_id, state, standing, score, upper, result, need_revision, solution_revision,
    need_version, solution_version, need_organization_version, solution_organization_version, scorer_version,
    vocabulary_version, corpus_snapshot, as_of, computed_at
  FROM json_to_recordset($1::json) AS r (id uuid, need_id uuid, solution_id uuid, state text, standing text,
    score double precision, upper double precision, result json, need_revision integer, solution_revision integer,
    need_version integer, solution_version integer, need_organization_version integer, solution_organization_version integer,
    scorer_version text, vocabulary_version text, corpus_snapshot integer, as_of date, computed_at timestamptz)
  ORDER BY need_id, solution_id
  ON CONFLICT (need_id, solution_id) DO UPDATE SET state = excluded.state, standing = excluded.standing,
    score = excluded.score, upper = excluded.upper, result = excluded.result, need_revision = excluded.need_revision,
    solution_revision = excluded.solution_revision, need_version = excluded.need_version,
    solution_version = excluded.solution_version, need_organization_version = excluded.need_organization_version,
    solution_organization_version = excluded.solution_organization_version, scorer_version = excluded.scorer_version,
    vocabulary_version = excluded.vocabulary_version, corpus_snapshot = excluded.corpus_snapshot, as_of = excluded.as_of,
    computed_at = excluded.computed_at
  RETURNING id, need_id, solution_id`;
