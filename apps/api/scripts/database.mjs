// The embedded server with the platform's database on it.
import { dataFolder } from './paths.mjs';
import { startPostgres } from './postgres.mjs';

const DATABASE = 'duijie';

/** Starts the embedded server and makes the database when it is not there. Needs the dependencies installed. */
export async function startDatabase() {
  const server = await startPostgres({ folder: dataFolder });
  const { default: pg } = await import('pg');
  const client = new pg.Client(server.url('postgres'));
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (!rowCount) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
  return { ...server, url: server.url(DATABASE) };
}
