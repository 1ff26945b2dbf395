import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CountingIds,
  createTestDatabase,
  givenParty,
  givenPublished,
  type TestDatabase,
} from '@duijie/testing';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../connection/data-source.js';
import { migrate } from '../connection/migrate.js';
import { TypeormUnitOfWork } from '../typeorm-unit-of-work.js';
import { PostgresCatalogueFeed } from './catalogue-feed.js';

/** So many that the planner would rather read them all than look up what it guesses was written. */
const POSTINGS = 30_000;

let database: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  database = await createTestDatabase({ template: 'app', prepare: async (url) => void (await migrate(url)) });
  dataSource = await createDataSource(database.url).initialize();
});

afterAll(async () => {
  await dataSource?.destroy();
  await database?.drop();
});

describe('what was written to the catalogue', () => {
  it('is found without reading every posting', async () => {
    const unit = new TypeormUnitOfWork(dataSource, new CountingIds());
    const need = await givenPublished(unit, 'need', await givenParty(unit));
    await dataSource.query(
      `INSERT INTO app.posting SELECT copy.* FROM app.posting p, generate_series(1, $1::int) i,
         jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'code', 'C-' || i)) copy`,
      [POSTINGS],
    );
    await dataSource.query('ANALYZE app.posting');
    const { horizon } = await unit.read((store) => store.catalogue.changes());
    await unit.run((store) => store.postings.update({ ...need, version: need.version + 1 }, need.version));

    await dataSource.transaction(async (manager) => {
      const { rows } = await new PostgresCatalogueFeed(manager).changes(horizon);
      expect(rows.map(({ id }) => id)).toEqual([need.id]);
      const [read] = await manager.query<{ whole: string }[]>(
        `SELECT seq_tup_read AS whole FROM pg_stat_xact_user_tables WHERE relid = 'app.posting'::regclass`,
      );
      // The planner itself may look at a row or two.
      expect(Number(read?.whole)).toBeLessThan(10);
    });
  }, 60_000);
});
