import {
  SearchFeed,
  storableDocument,
  type SearchDocument,
  type Segmenter,
  type SynonymSource,
} from '@duijie/application';
import type { Side } from '@duijie/domain';
import type { Pool, PoolClient } from 'pg';
import { IndexEdition } from './index-edition.js';
import { FEED_LOCK, LIVE } from './settings.js';
import { analyze, tableOf } from './tables.js';
import { orUnavailable } from './unavailable.js';
import { inTransaction, withConnection } from './with-connection.js';
import { removeDocuments, writeDocuments } from './write-documents.js';

/** So many documents at once change which words are rare. */
const MANY = 1000;

/** Search inside PostgreSQL, feeding: what is committed can be found. */
export class PostgresSearchFeed extends SearchFeed {
  private readonly edition: IndexEdition;

  /** @param pool connections to the database that holds (or will hold) schema `search`; the caller ends it */
  constructor(
    private readonly pool: Pool,
    private readonly segmenter: Segmenter,
    synonyms: SynonymSource = () => [],
  ) {
    super();
    this.edition = new IndexEdition(pool, segmenter, synonyms);
  }

  prepare(): Promise<void> {
    return orUnavailable(() => this.edition.prepare());
  }

  async upsert(documents: readonly SearchDocument[]): Promise<void> {
    if (documents.length === 0) return;
    await this.feed(async (client, rebuilding) => {
      await writeDocuments(client, this.segmenter, LIVE, [documents]);
      if (rebuilding)
        await this.journal(
          client,
          documents.map((document) => ({
            side: document.side,
            id: document.id,
            document: storableDocument(document),
          })),
        );
    });
    if (documents.length >= MANY) await this.feed((client) => analyze(client, LIVE));
  }

  async remove(side: Side, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.feed(async (client, rebuilding) => {
      await removeDocuments(client, LIVE, side, ids);
      if (rebuilding)
        await this.journal(
          client,
          ids.map((id) => ({ side, id, document: null })),
        );
    });
  }

  rebuild(
    documents: AsyncIterable<readonly SearchDocument[]>,
    isNeeded?: () => Promise<boolean>,
  ): Promise<void> {
    return orUnavailable(() => this.edition.rebuild(documents, isNeeded));
  }

  versions(side: Side, ids: readonly string[]): Promise<Map<string, number>> {
    return orUnavailable(async () => {
      const { rows } = await this.pool.query<{ id: string; version: string }>(
        `SELECT id, version FROM ${tableOf(side)} WHERE id = ANY($1::text[])`,
        [ids],
      );
      return new Map(rows.map(({ id, version }) => [id, Number(version)]));
    });
  }

  /** The shared lock keeps a swap from happening between what we read (is a build under way?) and what we write. */
  private feed(work: (client: PoolClient, rebuilding: boolean) => Promise<void>): Promise<void> {
    return orUnavailable(() =>
      withConnection(this.pool, (client) =>
        inTransaction(client, async () => {
          await client.query('SELECT pg_advisory_xact_lock_shared($1)', [FEED_LOCK]);
          const flag = await client.query(`SELECT FROM ${LIVE}.setting WHERE name = 'rebuilding'`);
          await work(client, flag.rowCount === 1);
        }),
      ),
    );
  }

  private async journal(
    client: PoolClient,
    changes: readonly { side: Side; id: string; document: SearchDocument | null }[],
  ): Promise<void> {
    await client.query(
      `INSERT INTO ${LIVE}.journal (side, id, document)
       SELECT side, id, document FROM jsonb_to_recordset($1::jsonb) AS change(side text, id text, document jsonb)`,
      [JSON.stringify(changes)],
    );
  }
}
