import type {
  LivePosting,
  NewPosting,
  Page,
  PostingQuery,
  PostingRepository,
  SeenPosting,
} from '@duijie/application';
import { DomainError, type Posting, type PostingState, type Revision, type Side } from '@duijie/domain';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { bareArray } from '../connection/array-literals.js';
import { isKey, pageOf, window } from '../connection/rows.js';
import { PostingRevisionEntity } from '../entities/posting-revision.entity.js';
import { PostingEntity } from '../entities/posting.entity.js';
import { revisionRow, toPosting, toRevision } from '../mappers/posting.mapper.js';
import { insertPostings, markPipeline, replaceUnseen, updatePosting } from './posting-writes.js';

const CODE_PREFIX: Readonly<Record<Side, string>> = { need: 'XQ', solution: 'FA' };

/** Rows of a side are postings of that side: the one place that tells the compiler so. */
const sided = <T>(value: unknown): T => value as T;

export class TypeormPostingRepository implements PostingRepository {
  constructor(private readonly manager: EntityManager) {}

  async find<S extends Side>(side: S, id: string): Promise<Posting<S> | undefined> {
    return sided(await this.one(id, (select) => select.andWhere('p.side = :side', { side })));
  }

  findAny(id: string): Promise<Posting | undefined> {
    return this.one(id, (select) => select);
  }

  async findMany(ids: readonly string[]): Promise<readonly Posting[]> {
    const keys = ids.filter(isKey);
    if (keys.length === 0) return [];
    return (await this.select().where('p.id = ANY (:keys)', { keys }).getMany()).map(toPosting);
  }

  async lock<S extends Side>(side: S, id: string): Promise<Posting<S> | undefined> {
    return sided(
      await this.one(id, (select) =>
        select.andWhere('p.side = :side', { side }).setLock('pessimistic_write', undefined, ['p']),
      ),
    );
  }

  async share(ids: readonly string[]): Promise<readonly Posting[]> {
    const keys = ids.filter(isKey);
    if (keys.length === 0) return [];
    const rows = await this.select()
      .where('p.id = ANY (:keys)', { keys })
      .orderBy('p.id')
      .setLock('pessimistic_read', undefined, ['p'])
      .getMany();
    return rows.map(toPosting);
  }

  async movedAmong(seen: readonly SeenPosting[]): Promise<readonly string[]> {
    const rows = await this.manager.query<{ id: string }[]>(
      `WITH held AS MATERIALIZED (
         SELECT id, version, state FROM app.posting WHERE id = ANY ($1::uuid[]) ORDER BY id FOR SHARE)
       SELECT DISTINCT s.id FROM unnest($1::uuid[], $2::integer[], $3::text[]) AS s (id, version, state) LEFT JOIN held h USING (id)
       WHERE (h.version, h.state) IS DISTINCT FROM (s.version, s.state)`,
      [
        bareArray(seen.map(({ id }) => id)),
        bareArray(seen.map(({ version }) => version)),
        bareArray(seen.map(({ state }) => state)),
      ],
    );
    return rows.map(({ id }) => id);
  }

  async revision<S extends Side>(side: S, id: string, number: number): Promise<Revision<S> | undefined> {
    if (!isKey(id)) return undefined;
    const row = await this.manager
      .createQueryBuilder(PostingRevisionEntity, 'r')
      .innerJoin(PostingEntity, 'p', 'p.id = r.postingId AND p.side = :side', { side })
      .where('r.postingId = :id AND r.number = :number', { id, number })
      .getOne();
    return row ? sided(toRevision(row)) : undefined;
  }

  async published<S extends Side>(side: S, ids: readonly string[]): Promise<readonly Posting<S>[]> {
    const keys = ids.filter(isKey);
    if (keys.length === 0) return [];
    const rows = await this.select()
      .where(`p.id = ANY (:keys) AND p.side = :side AND p.state = 'published'`, { keys, side })
      .getMany();
    return rows.map((row) => sided(toPosting(row)));
  }

  async live<S extends Side>(side: S, ids: readonly string[]): Promise<readonly LivePosting<S>[]> {
    const keys = ids.filter(isKey);
    if (keys.length === 0) return [];
    const rows = await this.select()
      .innerJoinAndMapOne(
        'p.live',
        PostingRevisionEntity,
        'r',
        'r.postingId = p.id AND r.number = p.liveRevision',
      )
      .where(`p.id = ANY (:keys) AND p.side = :side AND p.state = 'published'`, { keys, side })
      .getMany();
    return (rows as (PostingEntity & { live: PostingRevisionEntity })[]).map(({ live, ...row }) =>
      sided({ posting: toPosting(row), content: live.content }),
    );
  }

  async revisions(
    asked: readonly { readonly postingId: string; readonly number: number }[],
  ): Promise<readonly Revision[]> {
    const known = asked.filter((one) => isKey(one.postingId));
    if (known.length === 0) return [];
    const rows = await this.manager
      .createQueryBuilder(PostingRevisionEntity, 'r')
      .where(
        '(r.postingId, r.number) IN (SELECT * FROM unnest(CAST(:ids AS uuid[]), CAST(:numbers AS integer[])))',
        {
          ids: known.map((one) => one.postingId),
          numbers: known.map((one) => one.number),
        },
      )
      .getMany();
    return rows.map(toRevision);
  }

  async list(query: PostingQuery): Promise<Page<Posting>> {
    const { skip, take } = window(query);
    const { side, organizationId, states, awaitsReview, longestWaitingFirst } = query;
    if (organizationId !== undefined && !isKey(organizationId)) return { items: [], total: 0 };
    const select = this.select().where('TRUE');
    if (side) select.andWhere('p.side = :side', { side });
    if (organizationId) select.andWhere('p.organizationId = :organizationId', { organizationId });
    if (states) select.andWhere('p.state = ANY (:states)', { states });
    if (awaitsReview !== undefined) select.andWhere('p.awaitsReview = :awaitsReview', { awaitsReview });
    // A column that is selected under another name is missing from the entity: only what is no column gets one.
    const ordered = longestWaitingFirst
      ? select.orderBy('p.updatedAt', 'ASC')
      : select.addSelect('coalesce(p.publishedAt, p.updatedAt)', 'shown_at').orderBy('shown_at', 'DESC');
    return pageOf(
      await ordered
        .addOrderBy('p.id', longestWaitingFirst ? 'ASC' : 'DESC')
        .offset(skip)
        .limit(take)
        .getManyAndCount(),
      toPosting,
    );
  }

  publishedIds(side: Side, afterId: string | undefined, limit: number): Promise<readonly string[]> {
    return this.idsWhere(`p.state = 'published'`, side, afterId, limit);
  }

  onceLiveIds(side: Side, afterId: string | undefined, limit: number): Promise<readonly string[]> {
    return this.idsWhere('p.liveRevision IS NOT NULL', side, afterId, limit);
  }

  private async idsWhere(
    condition: string,
    side: Side,
    afterId: string | undefined,
    limit: number,
  ): Promise<readonly string[]> {
    const select = this.manager
      .createQueryBuilder(PostingEntity, 'p')
      .select('p.id', 'id')
      .where(`p.side = :side AND ${condition}`, { side });
    if (afterId) select.andWhere('p.id > :afterId', { afterId });
    const rows = await select.orderBy('p.id').limit(limit).getRawMany<{ id: string }>();
    return rows.map((row) => row.id);
  }

  async ofOrganization(organizationId: string): Promise<readonly Posting[]> {
    if (!isKey(organizationId)) return [];
    const rows = await this.select()
      .where('p.organizationId = :organizationId', { organizationId })
      .orderBy('p.id')
      .getMany();
    return rows.map(toPosting);
  }

  async nextCode(side: Side, year: number): Promise<string> {
    const [row] = await this.manager.query<{ last: number }[]>(
      `INSERT INTO app.posting_code AS c (side, year, last) VALUES ($1, $2, 1)
       ON CONFLICT (side, year) DO UPDATE SET last = c.last + 1 RETURNING last`,
      [side, year],
    );
    return `${CODE_PREFIX[side]}-${year}-${String(row?.last).padStart(4, '0')}`;
  }

  insert(posting: Posting, revision: Revision): Promise<void> {
    return this.insertMany([{ posting, revision }]);
  }

  insertMany(all: readonly NewPosting[]): Promise<void> {
    return insertPostings(this.manager, all);
  }

  async addRevision(revision: Revision): Promise<void> {
    await this.manager.insert(PostingRevisionEntity, revisionRow(revision));
  }

  async replaceRevision(revision: Revision): Promise<void> {
    if (await replaceUnseen(this.manager, revision)) return;
    // It went live or came back between reading and writing: what others have read is never changed.
    throw new DomainError('POSTING.VERSION_CONFLICT');
  }

  async update(posting: Posting, expectedVersion: number): Promise<void> {
    if (await updatePosting(this.manager, posting, expectedVersion)) return;
    const current = await this.findAny(posting.id);
    if (!current) throw new DomainError('POSTING.NOT_FOUND');
    throw new DomainError('POSTING.VERSION_CONFLICT', { yours: expectedVersion, current: current.version });
  }

  markIndexed(id: string, version: number): Promise<boolean> {
    return markPipeline(this.manager, 'indexed_version', id, version);
  }

  markMatched(id: string, version: number): Promise<boolean> {
    return markPipeline(this.manager, 'matched_version', id, version);
  }

  async anyMatched(): Promise<boolean> {
    const [row] = await this.manager.query<{ any: boolean }[]>(
      `SELECT EXISTS (SELECT 1 FROM app.posting_pipeline WHERE matched_version > 0) AS any`,
    );
    return row?.any ?? false;
  }

  async expired(now: Date, limit: number): Promise<readonly Posting[]> {
    const rows = await this.select()
      .where(`p.state = 'published' AND p.expiresAt <= :now`, { now })
      .orderBy('p.expiresAt')
      .addOrderBy('p.id')
      .limit(limit)
      .getMany();
    return rows.map(toPosting);
  }

  async lagging(before: Date, limit: number): Promise<readonly Posting[]> {
    // A posting that was never live has nothing to be found or matched.
    const rows = await this.select()
      .where('(g.indexedVersion < p.version OR g.matchedVersion < p.version) AND p.updatedAt < :before', {
        before,
      })
      .andWhere('p.wasLive > 0')
      .andWhere('NOT EXISTS (SELECT 1 FROM app.outbox o WHERE o.subject = p.id AND o.handled_at IS NULL)')
      .orderBy('p.updatedAt')
      .addOrderBy('p.id')
      .limit(limit)
      .getMany();
    return rows.map(toPosting);
  }

  async countByState(side: Side): Promise<Readonly<Record<PostingState, number>>> {
    const rows = await this.manager.query<{ state: PostingState; count: number }[]>(
      `SELECT state, count(*)::integer AS count FROM app.posting WHERE side = $1 GROUP BY state`,
      [side],
    );
    const counts = { draft: 0, in_review: 0, published: 0, closed: 0, withdrawn: 0, expired: 0 };
    for (const { state, count } of rows) counts[state] = count;
    return counts;
  }

  async countByScenario(side: Side): Promise<Readonly<Record<string, number>>> {
    const rows = await this.manager.query<{ direction: string; count: number }[]>(
      `SELECT direction, count(*)::integer AS count FROM app.posting p
       JOIN app.posting_revision r ON r.posting_id = p.id AND r.number = p.live_revision
       CROSS JOIN LATERAL (SELECT DISTINCT jsonb_array_elements_text(r.content -> 'scenarioDirections')) AS d (direction)
       WHERE p.side = $1 AND p.state = 'published' GROUP BY direction`,
      [side],
    );
    return Object.fromEntries(rows.map(({ direction, count }) => [direction, count]));
  }

  private select(): SelectQueryBuilder<PostingEntity> {
    return this.manager.createQueryBuilder(PostingEntity, 'p').innerJoinAndSelect('p.pipeline', 'g');
  }

  private async one(
    id: string,
    narrow: (select: SelectQueryBuilder<PostingEntity>) => SelectQueryBuilder<PostingEntity>,
  ): Promise<Posting | undefined> {
    if (!isKey(id)) return undefined;
    const row = await narrow(this.select().where('p.id = :id', { id })).getOne();
    return row ? toPosting(row) : undefined;
  }
}
