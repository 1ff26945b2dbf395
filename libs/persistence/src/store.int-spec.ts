import { afterAll, beforeAll } from '@jest/globals';
import { CountingIds, createTestDatabase, storeContract, type TestDatabase } from '@duijie/testing';
import type { DataSource } from 'typeorm';
import { createDataSource } from './connection/data-source.js';
import { migrate } from './connection/migrate.js';
import { TypeormUnitOfWork } from './typeorm-unit-of-work.js';

let database: TestDatabase;
let dataSource: DataSource;
let unit: TypeormUnitOfWork;

beforeAll(async () => {
  database = await createTestDatabase({ template: 'app', prepare: async (url) => void (await migrate(url)) });
  dataSource = await createDataSource(database.url).initialize();
  unit = new TypeormUnitOfWork(dataSource, new CountingIds());
});

afterAll(async () => {
  await dataSource?.destroy();
  await database?.drop();
});

storeContract(() => ({
  unit,
  empty: async () => {
    const tables = dataSource.entityMetadatas.map((entity) => entity.tablePath);
    await dataSource.query(`TRUNCATE ${tables.join(', ')}`);
  },
}));
