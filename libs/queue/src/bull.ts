import { Queue, Worker, type Processor, type WorkerOptions } from 'bullmq';
import { createPostgresBackend, runMigrations, withBackend } from 'bullmq';
import { Redis } from 'ioredis';
import { Client, Pool } from 'pg';

/** Where the jobs lie: beside the data in PostgreSQL, or in Redis when one machine is outgrown. */
export type QueuePlace = { readonly databaseUrl: string } | { readonly redisUrl: string };

/** The few things of BullMQ that we use, the same on both backends. */
export interface Bull {
  readonly backend: 'postgresql' | 'redis';
  queue(name: string): Queue;
  worker(name: string, process: Processor, options: Omit<WorkerOptions, 'connection'>): Worker;
  close(): Promise<void>;
}

export const QUEUE_SCHEMA = 'bullmq';
/** Connections that the queues of one process may hold; each worker adds one that listens. */
const POOL_SIZE = 6;

/** Creates or updates BullMQ's own tables; nothing to do on Redis. */
export async function migrateQueue(place: QueuePlace): Promise<void> {
  if ('redisUrl' in place) return;
  const client = new Client({ connectionString: place.databaseUrl });
  await client.connect();
  try {
    await runMigrations(client, QUEUE_SCHEMA);
  } finally {
    await client.end();
  }
}

export const openBull = (place: QueuePlace): Bull =>
  'redisUrl' in place ? onRedis(place.redisUrl) : onPostgres(place.databaseUrl);

function onPostgres(connectionString: string): Bull {
  const pool = new Pool({
    connectionString,
    max: POOL_SIZE,
    application_name: 'duijie queue',
    options: `-c search_path=${QUEUE_SCHEMA}`,
  });
  pool.on('error', () => undefined); // a lost idle connection is replaced at the next query
  const classes = withBackend(createPostgresBackend);
  const connection = {
    connectionString,
    schema: QUEUE_SCHEMA,
    max: POOL_SIZE,
    application_name: 'duijie queue',
  };
  return {
    backend: 'postgresql',
    queue: (name) => new classes.Queue(name, { connection: pool }) as unknown as Queue,
    worker: (name, process, options) =>
      new classes.Worker(name, process, {
        ...options,
        connection: { ...connection, max: 2 },
      }) as unknown as Worker,
    close: () => pool.end(),
  };
}

function onRedis(url: string): Bull {
  // Producers fail fast while Redis is away (the outbox keeps the work); workers wait for it.
  const producer = new Redis(url, { maxRetriesPerRequest: 1, enableOfflineQueue: false, lazyConnect: true });
  producer.on('error', () => undefined);
  const workers: Redis[] = [];
  return {
    backend: 'redis',
    queue: (name) => new Queue(name, { connection: producer, prefix: 'duijie' }),
    worker: (name, process, options) => {
      const connection = new Redis(url, { maxRetriesPerRequest: null });
      connection.on('error', () => undefined);
      workers.push(connection);
      return new Worker(name, process, { ...options, connection, prefix: 'duijie' });
    },
    close: async () => {
      for (const connection of [producer, ...workers]) connection.disconnect();
    },
  };
}
