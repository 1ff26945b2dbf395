import 'reflect-metadata';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ImportPosting, LoadReference, type SystemActor } from '@duijie/application';
import { migrate } from '@duijie/persistence';
import { readSettings } from '@duijie/platform';
import { migrateQueue } from '@duijie/queue';
import { createTestDatabase, type TestDatabase } from '@duijie/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { openAdapters, type Adapters } from '../wiring/adapters.js';
import { WorkerModule } from '../wiring/worker.module.js';
import { demoFiles } from './demo-files.js';
import { referenceEditions } from './reference-editions.js';
import { seedDemo } from './seed-demo.js';

const SYSTEM: SystemActor = { kind: 'system', name: 'test' };
let database: TestDatabase;
let adapters: Adapters;
let context: INestApplicationContext;

beforeAll(async () => {
  database = await createTestDatabase();
  await migrate(database.url);
  await migrateQueue({ databaseUrl: database.url });
  const settings = readSettings({ DATABASE_URL: database.url });
  adapters = await openAdapters(settings, { name: 'test seed', connections: 4, listens: false });
  context = await NestFactory.createApplicationContext(WorkerModule.of(adapters), { logger: false });
  await context.get(LoadReference).execute(SYSTEM, { editions: referenceEditions() });
});
afterAll(async () => {
  await context?.close();
  await adapters?.close();
  await database?.drop();
});

const counted = async () => {
  const { rows } = await adapters.pool.query<Record<string, number>>(
    `SELECT (SELECT count(*)::int FROM app.organization) AS organizations, (SELECT count(*)::int FROM app.member) AS members,
       (SELECT count(*)::int FROM app.posting) AS postings, (SELECT count(*)::int FROM app.decision) AS decisions,
       (SELECT count(*)::int FROM app.introduction) AS introductions, (SELECT count(*)::int FROM app.corpus_snapshot) AS corpora,
       (SELECT count(*)::int FROM app.rematch) AS rematches, (SELECT count(*)::int FROM app.evaluation) AS evaluations`,
  );
  return rows[0];
};

/** The context of a process that ends when it has imported so many postings. */
const endingAfter = (most: number): INestApplicationContext => {
  let done = 0;
  const importPosting = {
    execute: (...input: Parameters<ImportPosting['execute']>) => {
      if (done++ === most) throw new Error('killed');
      return context.get(ImportPosting).execute(...input);
    },
  };
  const get = (token: never) => (token === ImportPosting ? importPosting : context.get(token));
  return { get } as unknown as INestApplicationContext;
};

it('goes on where a killed run stopped, and changes nothing the third time', async () => {
  const { organizations, accounts, solutions, needs, queue, decisions, introductions } = demoFiles();
  const all = {
    organizations: organizations.length,
    members: accounts.length,
    postings: solutions.length + needs.length + queue.length,
    decisions: decisions.length,
    introductions: introductions.length,
    corpora: 1,
    // Every posting is matched by itself when a worker starts: nothing has to be matched again.
    rematches: 0,
    // The version in force, on the judged pairs of these postings, so that the evaluation page opens with figures.
    evaluations: 1,
  };
  await expect(seedDemo(endingAfter(7))).rejects.toThrow('killed');
  expect(await counted()).toMatchObject({
    members: all.members,
    postings: 7,
    decisions: 0,
    corpora: 0,
    evaluations: 0,
  });
  await seedDemo(context);
  expect(await counted()).toEqual(all);
  await seedDemo(context);
  expect(await counted()).toEqual(all);
});
