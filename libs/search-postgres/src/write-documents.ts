import type { SearchDocument, Segmenter } from '@duijie/application';
import { SIDES, type Side } from '@duijie/domain';
import { setImmediate as breath } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { projectDocument, type Projection } from './project-document.js';
import { latinWords, tableOf } from './tables.js';
import { TermBook } from './term-book.js';

const CHUNK = 500;
const AT_ONCE = 50;
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

/** What one statement writes. */
interface Chunk {
  readonly side: Side;
  readonly projections: readonly Projection[];
}

/** Projecting takes a millisecond a document: whoever else is served by this process, and the connection, come in between. */
async function* projected(
  segmenter: Segmenter,
  book: TermBook,
  documents: readonly SearchDocument[],
): AsyncGenerator<Chunk> {
  for (const side of SIDES) {
    const newest = newestOf(documents, side);
    for (let from = 0; from < newest.length; from += CHUNK) {
      const projections: Projection[] = [];
      for (const document of newest.slice(from, from + CHUNK)) {
        if (projections.length % AT_ONCE === AT_ONCE - 1) await breath();
        projections.push(projectDocument(segmenter, book, document));
      }
      yield { side, projections };
    }
  }
}

async function writeChunk(client: PoolClient, schema: string, { side, projections }: Chunk): Promise<void> {
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

/**
 * Writes into one edition of the index; a row with a higher version stays as it is. While PostgreSQL writes one chunk, the next is read and
 * projected: a build keeps two cores busy.
 */
export async function writeDocuments(
  client: PoolClient,
  segmenter: Segmenter,
  schema: string,
  batches: AsyncIterable<readonly SearchDocument[]> | Iterable<readonly SearchDocument[]>,
): Promise<void> {
  const book = new TermBook(segmenter);
  let writing = Promise.resolve();
  try {
    for await (const batch of batches)
      for await (const chunk of projected(segmenter, book, batch)) {
        await writing;
        writing = writeChunk(client, schema, chunk);
        writing.catch(() => undefined); // told when it is waited for
      }
  } finally {
    await writing;
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
