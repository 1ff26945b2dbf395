import {
  MovedMeanwhile,
  type FoundMatches,
  type Match,
  type MatchRepository,
  type Page,
  type PageRequest,
  type PairKey,
  type PastMatch,
  type RankedMatch,
  type Rules,
  type StoredMatch,
} from '@duijie/application';
import type { Side } from '@duijie/domain';
import { Any, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { isKey, pageOf, window } from '../connection/rows.js';
import { changedRows } from '../connection/statement.js';
import { isTaken } from '../connection/translate-error.js';
import { MatchEntity } from '../entities/match.entity.js';
import { PostingEntity } from '../entities/posting.entity.js';
import { pastColumns, toMatch, toPastMatch, type PastRow } from '../mappers/match.mapper.js';
import { INSERT_MATCHES, UPSERT_MATCHES, writeParameters } from './match-writes.js';
import { amongPairs, PAIR_COLUMNS, pairParameters } from './pair-columns.js';

export class TypeormMatchRepository implements MatchRepository {
  constructor(private readonly manager: EntityManager) {}

  async find(id: string): Promise<Match | undefined> {
    if (!isKey(id)) return undefined;
    const [row] = await this.manager.findBy(MatchEntity, { id });
    return row && toMatch(row);
  }

  async findMany(ids: readonly string[]): Promise<readonly Match[]> {
    const keys = ids.filter(isKey);
    if (keys.length === 0) return [];
    return (await this.manager.findBy(MatchEntity, { id: Any(keys) })).map(toMatch);
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

  async ofPosting(side: Side, postingId: string): Promise<readonly RankedMatch[]> {
    if (!isKey(postingId)) return [];
    const { column, otherColumn } = PAIR_COLUMNS[side];
    const rows = await this.manager.query<(PairKey & { id: string } & RankedMatch['result'])[]>(
      `SELECT id, need_id AS "needId", solution_id AS "solutionId", standing, score, upper FROM app.match
       WHERE ${column} = $1 AND state = 'current'
       ORDER BY ${placeOf('standing')}, score DESC, upper DESC, ${otherColumn}`,
      [postingId],
    );
    return rows.map(({ standing, score, upper, ...row }) => ({ ...row, result: { standing, score, upper } }));
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

  async at(needId: string, moment: Date): Promise<readonly PastMatch[]> {
    if (!isKey(needId)) return [];
    const rows = await this.manager.query<PastRow[]>(
      `SELECT id, need_id, solution_id, since, NULL AS until, ${pastColumns('m')} FROM app.match m
       WHERE need_id = $1 AND state = 'current' AND since <= $2 AND figures <> ''
       UNION ALL
       SELECT m.id, need_id, solution_id, f.since, f.until, ${pastColumns('f')}
       FROM app.match m JOIN app.match_figures f ON f.match_id = m.id
       WHERE need_id = $1 AND f.since <= $2 AND f.until > $2`,
      [needId, moment],
    );
    return rows.map(toPastMatch);
  }

  async list(page: PageRequest): Promise<Page<Match>> {
    const { skip, take } = window(page);
    const byNeed = this.current()
      .innerJoin(PostingEntity, 'n', 'n.id = m.needId')
      .orderBy('n.publishedAt', 'DESC')
      .addOrderBy('m.needId', 'DESC');
    return pageOf(
      await byScore(byStanding(byNeed)).addOrderBy('m.solutionId').offset(skip).limit(take).getManyAndCount(),
      toMatch,
    );
  }

  async stored(side: Side, postingIds: readonly string[]): Promise<readonly StoredMatch[]> {
    const keys = postingIds.filter(isKey);
    if (keys.length === 0) return [];
    // By hand, and as they come: a full re-match reads every row, and making entities of them would cost more than scoring.
    return this.manager.query(
      `SELECT ${STORED} FROM app.match WHERE ${PAIR_COLUMNS[side].column} = ANY ($1)`,
      [keys],
    );
  }

  async insertMany(side: Side, found: readonly FoundMatches[], rules: Rules, at: Date): Promise<void> {
    if (found.every(({ written }) => written.length === 0)) return;
    try {
      await this.manager.query(INSERT_MATCHES[side], writeParameters(found, rules, at));
    } catch (error) {
      throw isTaken(error, 'uq_match_pair') ? new MovedMeanwhile('a pair') : error;
    }
  }

  async upsertMany(
    side: Side,
    found: readonly FoundMatches[],
    rules: Rules,
    at: Date,
  ): Promise<ReadonlySet<string>> {
    if (found.every(({ written }) => written.length === 0)) return new Set();
    const unused = await this.manager.query<{ id: string }[]>(
      UPSERT_MATCHES[side],
      writeParameters(found, rules, at),
    );
    return new Set(unused.map(({ id }) => id));
  }

  async supersede(pairs: readonly PairKey[], at: Date): Promise<readonly string[]> {
    if (pairs.length === 0) return [];
    const rows = await changedRows<{ id: string }>(
      this.manager,
      // Locked in the order in which rows are written, so that two jobs wait for each other instead of ending in a deadlock.
      `UPDATE app.match SET state = 'superseded', since = $3 WHERE id IN (
         SELECT id FROM app.match WHERE (need_id, solution_id) IN (SELECT * FROM unnest($1::uuid[], $2::uuid[])) AND state = 'current'
         ORDER BY need_id, solution_id FOR UPDATE) RETURNING id`,
      [pairs.map(({ needId }) => needId), pairs.map(({ solutionId }) => solutionId), at],
    );
    return rows.map((row) => row.id);
  }

  async hasOtherScores(scorerVersion: string): Promise<boolean> {
    const [row] = await this.manager.query<{ found: boolean }[]>(
      `SELECT EXISTS (SELECT 1 FROM app.match WHERE state = 'current' AND scorer_version <> $1) AS found`,
      [scorerVersion],
    );
    return row?.found ?? false;
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

const STORED = `id, need_id AS "needId", solution_id AS "solutionId", state, figures, need_revision AS "needRevision",
  solution_revision AS "solutionRevision", need_version AS "needVersion", solution_version AS "solutionVersion",
  need_organization_version AS "needOrganizationVersion", solution_organization_version AS "solutionOrganizationVersion",
  solution_seat AS "solutionSeat", scorer_version AS "scorerVersion", vocabulary_version AS "vocabularyVersion",
  regions_version AS "regionsVersion", corpus_snapshot AS "corpusSnapshot"`;

/** What a broker says of the pair, in force; NULL when nothing. */
const BROKER_VERDICT = `(SELECT d.verdict FROM app.decision d WHERE d.need_id = m.need_id AND d.solution_id = m.solution_id
  AND d.party = 'broker' AND d.undone_at IS NULL ORDER BY d.at DESC, d.id DESC LIMIT 1)`;

const placeOf = (column: string): string =>
  `CASE ${column} WHEN 'passed' THEN 0 WHEN 'to_verify' THEN 1 ELSE 2 END`;

/** passed before to_verify. */
const byStanding = (select: SelectQueryBuilder<MatchEntity>): SelectQueryBuilder<MatchEntity> =>
  select.addSelect(placeOf('m.standing'), 'place').addOrderBy('place');

/** By what is earned, then by what could still be. */
const byScore = (select: SelectQueryBuilder<MatchEntity>): SelectQueryBuilder<MatchEntity> =>
  select.addOrderBy('m.score', 'DESC').addOrderBy('m.upper', 'DESC');
