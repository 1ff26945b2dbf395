import type { HeardLists, ShownList, ShownListRepository } from '@duijie/application';
import { FACTOR_IDS, type Session, type ShownSolution } from '@duijie/domain';
import type { EntityManager } from 'typeorm';
import { changedRows } from '../connection/statement.js';
import { ShownListEntity } from '../entities/shown-list.entity.js';

export class TypeormShownListRepository implements ShownListRepository {
  constructor(private readonly manager: EntityManager) {}

  async insertMany(lists: readonly ShownList[]): Promise<void> {
    if (lists.length === 0) return;
    await this.manager
      .createQueryBuilder()
      .insert()
      .into(ShownListEntity)
      .values(lists.map(rowOf))
      .orIgnore()
      .updateEntity(false)
      .execute();
  }

  async deleteBefore(before: Date, limit: number): Promise<number> {
    const gone = await changedRows(
      this.manager,
      `DELETE FROM app.shown_list WHERE id IN (SELECT id FROM app.shown_list WHERE at < $1 ORDER BY at, id LIMIT $2) RETURNING 1`,
      [before, limit],
    );
    return gone.length;
  }

  async sessions(scorer: string, limit: number): Promise<HeardLists> {
    const rows = await this.manager.query<SessionRow[]>(SESSIONS, [limit, scorer]);
    const [others] = await this.manager.query<{ n: number }[]>(LEFT_OUT, [scorer]);
    return { sessions: rows.map(toSession).reverse(), leftOut: others?.n ?? 0 };
  }
}

/**
 * Decisions in force of those who choose for a need, each with the last list that showed its author the solution before; one row a list, with
 * the vendor of each solution shown.
 */
const HEARD = `
  WITH said AS (
    SELECT DISTINCT ON (need_id, solution_id, party) need_id, solution_id, account_id, verdict, at
    FROM app.decision WHERE undone_at IS NULL AND party IN ('need', 'broker')
    ORDER BY need_id, solution_id, party, at DESC, id DESC
  ), heard AS (
    SELECT list.id, split_part(list.scorer_version, '+', 1) AS scorer, max(said.at) AS at,
      coalesce(array_agg(said.solution_id) FILTER (WHERE verdict IN ('invite', 'pin')), '{}') AS wanted,
      coalesce(array_agg(said.solution_id) FILTER (WHERE verdict IN ('not_suitable', 'reject')), '{}') AS refused
    FROM said CROSS JOIN LATERAL (
      SELECT id, scorer_version FROM app.shown_list l
      WHERE l.posting_id = said.need_id AND l.side = 'need' AND l.account_id = said.account_id
        AND l.at <= said.at AND said.solution_id = ANY (l.shown)
      ORDER BY l.at DESC, l.id DESC LIMIT 1
    ) list
    GROUP BY list.id, list.scorer_version
  )`;
const LEFT_OUT = `${HEARD} SELECT count(*)::int AS n FROM heard WHERE scorer <> $1`;
const SESSIONS = `${HEARD}, newest AS (
    SELECT * FROM heard WHERE scorer = $2 ORDER BY at DESC, id DESC LIMIT $1
  )
  SELECT l.posting_id AS "needId", l.organization_id AS "readerId", newest.at, l.shown, l.places, l.passed, l.shares,
    l.explored, newest.wanted, newest.refused,
    (SELECT array_agg(p.organization_id ORDER BY s.place) FROM unnest(l.shown) WITH ORDINALITY AS s (id, place)
       LEFT JOIN app.posting p ON p.id = s.id) AS vendors
  FROM newest JOIN app.shown_list l ON l.id = newest.id
  ORDER BY newest.at DESC, l.id DESC`;

interface SessionRow extends Pick<ShownListEntity, 'shown' | 'places' | 'passed' | 'shares' | 'explored'> {
  readonly needId: string;
  readonly readerId: string;
  readonly at: Date;
  readonly wanted: readonly string[];
  readonly refused: readonly string[];
  readonly vendors: readonly (string | null)[];
}

const WIDTH = FACTOR_IDS.length;

function toSession({
  shown,
  places,
  passed,
  shares,
  explored,
  vendors,
  at,
  wanted,
  refused,
  ...ids
}: SessionRow): Session {
  const placed = shown.flatMap(
    (solutionId, i): { readonly place: number; readonly item: ShownSolution }[] => {
      const vendorId = vendors[i];
      const place = places[i];
      if (!vendorId || place === undefined) return [];
      const row = shares.slice(i * WIDTH, (i + 1) * WIDTH);
      return [
        {
          place,
          item: {
            solutionId,
            vendorId,
            shares: row.map((share) => (Number.isNaN(share) ? undefined : share)),
            passed: passed[i] === true,
            explored: solutionId === explored,
          },
        },
      ];
    },
  );
  return {
    ...ids,
    at: at.getTime(),
    shown: placed.map(({ item }) => item),
    places: placed.map(({ place }) => place),
    wanted: new Set(wanted),
    refused: new Set(refused),
  };
}

const rowOf = ({ items, places, ...list }: ShownList): ShownListEntity => ({
  ...list,
  shown: items.map(({ id }) => id),
  places: [...places],
  passed: items.map(({ passed }) => passed),
  explored: items.find(({ explored }) => explored)?.id ?? null,
  shares: items.flatMap(({ shares }) => FACTOR_IDS.map((_, i) => shares[i] ?? Number.NaN)),
});
