// The databases of a benchmark: one that is loaded up, and for all sizes but the last a copy that is measured in its stead.
import { statfsSync } from 'node:fs';

async function asking(url, work) {
  const { default: pg } = await import('pg');
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const beside = (url, name) => Object.assign(new URL(url), { pathname: `/${name}` }).href;

/** Bytes that are free where the data lies; Infinity where the server is somebody else's. */
export function freeBytes(data) {
  if (data === undefined) return Infinity;
  const { bavail, bsize } = statfsSync(data);
  return bavail * bsize;
}

export const databaseBytes = (url) =>
  asking(url, async (client) => {
    const { rows } = await client.query('SELECT pg_database_size(current_database())::float8 AS bytes');
    return rows[0].bytes;
  });

/** Does now what autovacuum would begin some minutes after so many rows, in the middle of measuring. */
export const settle = (url) => asking(url, (client) => client.query('VACUUM (ANALYZE)'));

/**
 * A copy of the database that `url` names, to which nobody may be connected. What measuring leaves (needs, matches) stays in the copy:
 * so every size is measured as if it were the only one.
 * @returns its address and what drops it
 */
export async function copyOf(url) {
  const name = decodeURIComponent(new URL(url).pathname.slice(1));
  const quoted = [`${name}_measured`, name].map((one) => `"${one.replaceAll('"', '""')}"`);
  const server = beside(url, 'postgres');
  const drop = () =>
    asking(server, (client) => client.query(`DROP DATABASE IF EXISTS ${quoted[0]} WITH (FORCE)`));
  await drop();
  await asking(server, (client) =>
    client.query(`CREATE DATABASE ${quoted.join(' TEMPLATE ')} STRATEGY FILE_COPY`),
  );
  return { url: beside(url, `${name}_measured`), drop };
}
