export { migrateQueue, openBull, QUEUE_SCHEMA, type Bull, type QueuePlace } from './bull.js';
export { BullJobQueue, QUEUE_NAMES } from './bull-job-queue.js';
export { PostgresLiveFeed } from './postgres-live-feed.js';
export { WorkerHost, type WorkerHostOptions } from './worker-host.js';
