// The face of the lib: how to connect, how to migrate, and the unit of work. Repositories are reached through its store alone.
export { type ConnectionOptions, createDataSource } from './connection/data-source.js';
export { migrate, pendingMigrations, pendingMigrationsOf } from './connection/migrate.js';
export { OUTBOX_CHANNEL } from './repositories/outbox.repository.js';
export { TypeormUnitOfWork } from './typeorm-unit-of-work.js';
