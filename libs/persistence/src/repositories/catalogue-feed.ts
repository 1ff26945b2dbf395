import type { CatalogueChanges, CatalogueContent, CatalogueFeed, CatalogueRow } from '@duijie/application';
import type { ContentOf, Side } from '@duijie/domain';
import type { EntityManager } from 'typeorm';
import { unpackMeaning } from '../mappers/meaning.mapper.js';

const COLUMNS = `p.id, p.side, p.version, coalesce(p.live_revision, 0) AS "liveRevision",
  p.organization_id AS "organizationId", o.version AS "organizationVersion", o.region AS seat,
  p.state = 'published' AND p.live_revision IS NOT NULL AND o.state <> 'suspended' AS "isPublic"`;

/**
 * Below xmin of a snapshot every transaction has ended and was seen, so the next reading begins there. At xmax and beyond nothing can have
 * been written yet: such a number came with a dump from another server, and would be read again and again.
 * What was written is a handful, which the planner cannot know: left to join as it likes it reads all postings for it. OFFSET 0 keeps it to
 * looking up each by its key.
 */
const changesWith = (written: string, columns: string): string => `
WITH now AS (
  SELECT pg_snapshot_xmin(s)::text::bigint AS xmin, pg_snapshot_xmax(s)::text::bigint AS xmax FROM pg_current_snapshot() s
), written AS (
  SELECT id FROM app.posting WHERE changed_tx >= $1 AND changed_tx < (SELECT xmax FROM now)
  UNION
  SELECT p.id FROM app.organization o JOIN app.posting p ON p.organization_id = o.id
  WHERE o.changed_tx >= $1 AND o.changed_tx < (SELECT xmax FROM now)${written}
), looked_up AS MATERIALIZED (
  SELECT p.* FROM written CROSS JOIN LATERAL (SELECT * FROM app.posting WHERE id = written.id OFFSET 0) AS p
)
SELECT now.xmin AS horizon, changed.* FROM now LEFT JOIN (
  SELECT ${COLUMNS}${columns} FROM looked_up p JOIN app.organization o ON o.id = p.organization_id
) AS changed ON TRUE`;

const CHANGES = changesWith('', '');
const CHANGES_WITH_MEANINGS = changesWith(
  `
  UNION
  SELECT posting_id FROM app.posting_meaning
  WHERE model = $2 AND changed_tx >= $1 AND changed_tx < (SELECT xmax FROM now)`,
  `, EXISTS (SELECT 1 FROM app.posting_meaning m
    WHERE m.posting_id = p.id AND m.number = p.live_revision AND m.model = $2) AS "hasMeaning"`,
);

/**
 * The page is cut before its contents are joined, and begins at an id that is always there: else the planner reads every revision, or every
 * posting, up to it, and the last page of a million costs seconds.
 */
const pageWith = (columns: string, join: string): string => `
SELECT ${COLUMNS}, r.content${columns} FROM (
  SELECT p.* FROM app.posting p JOIN app.organization o ON o.id = p.organization_id
  WHERE p.side = $1 AND p.state = 'published' AND p.live_revision IS NOT NULL AND o.state <> 'suspended' AND p.id > $2
  ORDER BY p.id LIMIT $3
) AS p
JOIN app.organization o ON o.id = p.organization_id
JOIN app.posting_revision r ON r.posting_id = p.id AND r.number = p.live_revision${join}
ORDER BY p.id`;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

const PAGE = pageWith('', '');
const PAGE_WITH_MEANINGS = pageWith(
  ', m.vector',
  `
LEFT JOIN app.posting_meaning m ON m.posting_id = p.id AND m.number = p.live_revision AND m.model = $4`,
);

export class PostgresCatalogueFeed implements CatalogueFeed {
  constructor(private readonly manager: EntityManager) {}

  async changes(since?: string, model?: string): Promise<CatalogueChanges> {
    if (since === undefined) {
      const [now] = await this.manager.query<{ horizon: string }[]>(
        `SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS horizon`,
      );
      return { rows: [], horizon: (now as { horizon: string }).horizon };
    }
    const read = await this.manager.query<(CatalogueRow & { readonly horizon: string })[]>(
      model === undefined ? CHANGES : CHANGES_WITH_MEANINGS,
      model === undefined ? [since] : [since, model],
    );
    return {
      // A join that found nothing still says what time it is.
      rows: read.flatMap(({ horizon: _, ...row }) => (row.id === null ? [] : [row])),
      horizon: (read[0] as { horizon: string }).horizon,
    };
  }

  async page<S extends Side>(
    side: S,
    afterId: string | undefined,
    limit: number,
    model?: string,
  ): Promise<readonly CatalogueContent<S>[]> {
    const asked = [side, afterId ?? BEFORE_ALL, limit];
    if (model === undefined) {
      const read = await this.manager.query<(CatalogueRow & { readonly content: ContentOf[S] })[]>(
        PAGE,
        asked,
      );
      return read.map(({ content, ...row }) => ({ row, content }));
    }
    const read = await this.manager.query<
      (CatalogueRow & { readonly content: ContentOf[S]; readonly vector: Buffer | null })[]
    >(PAGE_WITH_MEANINGS, [...asked, model]);
    return read.map(({ content, vector, ...row }) => ({
      row: { ...row, hasMeaning: vector !== null },
      content,
      ...(vector && { meaning: unpackMeaning(vector) }),
    }));
  }
}
