import { createHash } from 'node:crypto';
import type { SearchDocument, Segmenter, SynonymSource } from '@duijie/application';
import { SIDES } from '@duijie/domain';
import type { Pool, PoolClient } from 'pg';
import { BESIDE, FEED_LOCK, LIVE, REBUILD_LOCK, SETTINGS_VERSION } from './settings.js';
import {
  createFrame,
  createIndexes,
  createTables,
  dropTables,
  latinWords,
  tableOf,
  vacuum,
} from './tables.js';
import { inTransaction, withConnection } from './with-connection.js';
import { removeDocuments, writeDocuments } from './write-documents.js';

const REPLAY_AT_ONCE = 500;

/** Which code and which vocabulary made the served index; another answer means that documents would be projected otherwise. */
export async function settingsFingerprint(synonyms: SynonymSource): Promise<string> {
  const words = createHash('sha256')
    .update(JSON.stringify(await synonyms()))
    .digest('hex')
    .slice(0, 16);
  return `${SETTINGS_VERSION}-${words}`;
}

/** One edition of the index after another: built beside the served one, caught up, swapped in. */
export class IndexEdition {
  constructor(
    private readonly pool: Pool,
    private readonly segmenter: Segmenter,
    private readonly synonyms: SynonymSource,
  ) {}

  /** Creates what is missing; an index of other settings is built anew from its own documents. */
  async prepare(): Promise<void> {
    const fingerprint = await settingsFingerprint(this.synonyms);
    await this.alone(async (client) => {
      await createFrame(client);
      await this.abandon(client);
      const found = await client.query<{ served: string | null; settings: string | null }>(
        `SELECT to_regclass($1)::text AS served, (SELECT value FROM ${LIVE}.setting WHERE name = 'settings') AS settings`,
        [tableOf('need')],
      );
      const { served, settings } = found.rows[0] ?? { served: null, settings: null };
      if (served === null)
        await inTransaction(client, async () => {
          await dropTables(client, LIVE);
          await createTables(client, LIVE);
          await createIndexes(client, LIVE);
          await this.set(client, 'settings', fingerprint);
        });
      else if (settings !== fingerprint) await this.build(client, this.servedDocuments(client), fingerprint);
    });
  }

  async rebuild(
    documents: AsyncIterable<readonly SearchDocument[]>,
    isNeeded: () => Promise<boolean> = () => Promise.resolve(true),
  ): Promise<void> {
    const fingerprint = await settingsFingerprint(this.synonyms);
    await this.alone(async (client) => {
      if (!(await isNeeded())) return;
      await createFrame(client);
      await this.abandon(client);
      await this.build(client, documents, fingerprint);
    });
  }

  private async build(
    client: PoolClient,
    documents: AsyncIterable<readonly SearchDocument[]>,
    fingerprint: string,
  ): Promise<void> {
    await inTransaction(client, async () => {
      await client.query('SELECT pg_advisory_xact_lock($1)', [FEED_LOCK]);
      await client.query(`CREATE SCHEMA ${BESIDE}`);
      await createTables(client, BESIDE);
      await this.set(client, 'rebuilding', 'yes');
    });
    try {
      await writeDocuments(client, this.segmenter, BESIDE, documents);
      await createIndexes(client, BESIDE);
      await vacuum(client, BESIDE);
      while ((await this.replay(client)) === REPLAY_AT_ONCE);
      await inTransaction(client, () => this.swap(client, fingerprint));
    } catch (error) {
      await this.abandon(client).catch(() => undefined);
      throw error;
    }
  }

  /** Nobody feeds while this runs, so what the journal still holds is the last of it. */
  private async swap(client: PoolClient, fingerprint: string): Promise<void> {
    await client.query('SELECT pg_advisory_xact_lock($1)', [FEED_LOCK]);
    while ((await this.replay(client)) > 0);
    await dropTables(client, LIVE);
    for (const table of [...SIDES.map((side) => tableOf(side, BESIDE)), latinWords(BESIDE)])
      await client.query(`ALTER TABLE ${table} SET SCHEMA ${LIVE}`);
    await client.query(`DROP SCHEMA ${BESIDE}`);
    await client.query(`DELETE FROM ${LIVE}.setting WHERE name = 'rebuilding'`);
    await this.set(client, 'settings', fingerprint);
  }

  /** Does to the edition beside what was done to the served one meanwhile, in the same order; returns how many changes that were. */
  private async replay(client: PoolClient): Promise<number> {
    const taken = await client.query<{
      seq: string;
      side: SearchDocument['side'];
      id: string;
      document: SearchDocument | null;
    }>(`SELECT seq, side, id, document FROM ${LIVE}.journal ORDER BY seq LIMIT ${REPLAY_AT_ONCE}`);
    for (const { side, id, document } of taken.rows)
      if (document === null) await removeDocuments(client, BESIDE, side, [id]);
      else await writeDocuments(client, this.segmenter, BESIDE, [[document]]);
    await client.query(`DELETE FROM ${LIVE}.journal WHERE seq = ANY($1::bigint[])`, [
      taken.rows.map(({ seq }) => seq),
    ]);
    return taken.rows.length;
  }

  /** Leftovers of a build that died: nobody else holds the lock, so nobody is building. */
  private async abandon(client: PoolClient): Promise<void> {
    await inTransaction(client, async () => {
      await client.query('SELECT pg_advisory_xact_lock($1)', [FEED_LOCK]);
      await client.query(`DROP SCHEMA IF EXISTS ${BESIDE} CASCADE`);
      await client.query(`DELETE FROM ${LIVE}.setting WHERE name = 'rebuilding'`);
      await client.query(`DELETE FROM ${LIVE}.journal`);
    });
  }

  private async *servedDocuments(client: PoolClient): AsyncGenerator<readonly SearchDocument[]> {
    for (const side of SIDES)
      for (let after = ''; ;) {
        const page = await client.query<{ id: string; source: SearchDocument }>(
          `SELECT id, source FROM ${tableOf(side)} WHERE id > $1 ORDER BY id LIMIT 500`,
          [after],
        );
        const last = page.rows.at(-1);
        if (last === undefined) break;
        after = last.id;
        yield page.rows.map(({ source }) => source);
      }
  }

  private async set(client: PoolClient, name: string, value: string): Promise<void> {
    await client.query(
      `INSERT INTO ${LIVE}.setting (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
      [name, value],
    );
  }

  /** One at a time in the whole database; the lock goes with the connection if we die. */
  private alone(work: (client: PoolClient) => Promise<void>): Promise<void> {
    return withConnection(this.pool, async (client) => {
      await client.query('SELECT pg_advisory_lock($1)', [REBUILD_LOCK]);
      await work(client);
      await client.query('SELECT pg_advisory_unlock($1)', [REBUILD_LOCK]);
    });
  }
}
