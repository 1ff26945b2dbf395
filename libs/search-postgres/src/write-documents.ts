import type { SearchDocument, Segmenter } from '@duijie/application';
import { SIDES, type Side } from '@duijie/domain';
import type { PoolClient } from 'pg';
import { projectDocument } from './project-document.js';
import { latinWords, tableOf } from './tables.js';

const CHUNK = 500;
const COLUMNS =
  'id, version, published_at, expires_at, budget, city, kind, scenario_directions, supply_directions, words, source';
const SHAPE = `id text, version bigint, published_at timestamptz, expires_at timestamptz, budget float8, city text, kind text,
  scenario_directions text, supply_directions text, words tsvector, source jsonb`;
const CHANGES = COLUMNS.split(', ')
  .filter((column) => column !== 'id')
  .map((column) => `${column} = excluded.${column}`)
  .join(', ');

/** One per id, the highest version, in the order of ids: two writers then never wait for each other in a circle. */
function newestOf(documents: readonly SearchDocument[], side: Side): SearchDocument[] {
  const newest = new Map<string, SearchDocument>();
  for (const document of documents)
    if (document.side === side && document.version >= (newest.get(document.id)?.version ?? -Infinity))
      newest.set(document.id, document);
  return [...newest.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Writes into one edition of the index; a row with a higher version stays as it is. */
export async function writeDocuments(
  client: PoolClient,
  segmenter: Segmenter,
  schema: string,
  documents: readonly SearchDocument[],
): Promise<void> {
  for (const side of SIDES) {
    const newest = newestOf(documents, side);
    for (let from = 0; from < newest.length; from += CHUNK) {
      const projections = newest
        .slice(from, from + CHUNK)
        .map((document) => projectDocument(segmenter, document));
      await client.query(
        `INSERT INTO ${tableOf(side, schema)} AS stored (${COLUMNS})
         SELECT ${COLUMNS} FROM jsonb_to_recordset($1::jsonb) AS fresh(${SHAPE})
         ON CONFLICT (id) DO UPDATE SET ${CHANGES} WHERE stored.version <= excluded.version`,
        [JSON.stringify(projections.map(({ row }) => row))],
      );
      const latin = [...new Set(projections.flatMap((projection) => projection.latin))].sort();
      if (latin.length > 0)
        await client.query(
          `INSERT INTO ${latinWords(schema)} (word) SELECT word FROM unnest($1::text[]) AS fresh(word)
           WHERE NOT EXISTS (SELECT FROM ${latinWords(schema)} known WHERE known.word = fresh.word) ON CONFLICT DO NOTHING`,
          [latin],
        );
    }
  }
}

export async function removeDocuments(
  client: PoolClient,
  schema: string,
  side: Side,
  ids: readonly string[],
): Promise<void> {
  await client.query(`DELETE FROM ${tableOf(side, schema)} WHERE id = ANY($1::text[])`, [[...ids].sort()]);
}
