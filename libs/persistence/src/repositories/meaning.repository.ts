import type { Meaningless, MeaningRepository, RevisionKey } from '@duijie/application';
import type { MeaningEdition, MeaningVector, Side } from '@duijie/domain';
import type { EntityManager } from 'typeorm';
import { isKey } from '../connection/rows.js';
import { MeaningEditionEntity } from '../entities/meaning-edition.entity.js';
import { packMeaning, unpackMeaning } from '../mappers/meaning.mapper.js';

/** What may be read by anybody: published, of an owner that is not suspended. */
const PUBLIC = `app.posting p JOIN app.organization o ON o.id = p.organization_id AND o.state <> 'suspended'
  AND p.state = 'published' AND p.live_revision IS NOT NULL`;

export class TypeormMeaningRepository implements MeaningRepository {
  constructor(private readonly manager: EntityManager) {}

  async find(model: string, asked: readonly RevisionKey[]): Promise<ReadonlyMap<string, MeaningVector>> {
    const known = asked.filter(({ postingId }) => isKey(postingId));
    if (known.length === 0) return new Map();
    const rows = await this.manager.query<{ key: string; vector: Buffer }[]>(
      `SELECT m.posting_id || ':' || m.number AS key, m.vector
       FROM unnest($2::uuid[], $3::integer[]) AS r (posting_id, number)
       JOIN app.posting_meaning m USING (posting_id, number) WHERE m.model = $1`,
      [model, known.map(({ postingId }) => postingId), known.map(({ number }) => number)],
    );
    return new Map(rows.map(({ key, vector }) => [key, unpackMeaning(vector)]));
  }

  async insert(
    model: string,
    rows: readonly (RevisionKey & { readonly vector: MeaningVector })[],
  ): Promise<void> {
    if (rows.length === 0) return;
    await this.manager.query(
      `INSERT INTO app.posting_meaning (posting_id, number, model, vector)
       SELECT r.posting_id, r.number, $1, r.vector FROM unnest($2::uuid[], $3::integer[], $4::bytea[]) AS r (posting_id, number, vector)
       JOIN app.posting p ON p.id = r.posting_id ORDER BY r.posting_id
       ON CONFLICT DO NOTHING`,
      [
        model,
        rows.map(({ postingId }) => postingId),
        rows.map(({ number }) => number),
        rows.map(({ vector }) => packMeaning(vector)),
      ],
    );
  }

  missing(model: string, limit: number): Promise<readonly Meaningless[]> {
    return this.manager.query(
      `SELECT p.id AS "postingId", p.side, p.version, p.live_revision AS number, r.content FROM ${PUBLIC}
       JOIN app.posting_revision r ON r.posting_id = p.id AND r.number = p.live_revision
       WHERE NOT EXISTS (SELECT 1 FROM app.posting_meaning m
         WHERE m.posting_id = p.id AND m.number = p.live_revision AND m.model = $1)
       ORDER BY p.id LIMIT $2`,
      [model, limit],
    );
  }

  async sample(model: string, side: Side, limit: number): Promise<readonly MeaningVector[]> {
    const rows = await this.manager.query<{ vector: Buffer }[]>(
      `SELECT m.vector FROM ${PUBLIC}
       JOIN app.posting_meaning m ON m.posting_id = p.id AND m.number = p.live_revision AND m.model = $1
       WHERE p.side = $2 AND m.vector <> '' ORDER BY p.id LIMIT $3`,
      [model, side, limit],
    );
    return rows.map(({ vector }) => unpackMeaning(vector));
  }

  async edition(number: number): Promise<MeaningEdition | undefined> {
    const [row] = await this.manager.findBy(MeaningEditionEntity, { number });
    return row && row.model !== '' ? { number, model: row.model, low: row.low, high: row.high } : undefined;
  }

  async bringIntoForce(edition: Omit<MeaningEdition, 'number'> | undefined, at: Date): Promise<number> {
    const [row] = await this.manager.query<{ number: number }[]>(
      `INSERT INTO app.meaning_edition (number, model, low, high, at)
       SELECT coalesce(max(number), 0) + 1, $1, $2, $3, $4 FROM app.meaning_edition RETURNING number`,
      [edition?.model ?? '', edition?.low ?? 0, edition?.high ?? 0, at],
    );
    return (row as { number: number }).number;
  }
}
