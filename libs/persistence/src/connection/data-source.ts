import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from '../migrations/index.js';
import { ENTITIES } from './entities.js';
import { SnakeNaming } from './snake-naming.js';

export interface ConnectionOptions {
  /** Connections held at most; default 10. */
  readonly poolSize?: number;
  /** Shown in pg_stat_activity; default `duijie`. */
  readonly applicationName?: string;
}

/** The schema that the entities own; everything else in the database belongs to others. */
export const SCHEMA = 'app';

/** Not connected yet: `await dataSource.initialize()`; `await dataSource.destroy()` closes the pool. */
export const createDataSource = (url: string, options: ConnectionOptions = {}): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    schema: SCHEMA,
    entities: ENTITIES,
    migrations: MIGRATIONS,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNaming(),
    installExtensions: false,
    applicationName: options.applicationName ?? 'duijie',
    poolSize: options.poolSize ?? 10,
    connectTimeoutMS: 5_000,
  });
