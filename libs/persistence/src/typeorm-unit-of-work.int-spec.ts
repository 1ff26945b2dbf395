import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Store } from '@duijie/application';
import type { Posting } from '@duijie/domain';
import {
  CountingIds,
  createTestDatabase,
  foundOf,
  givenPair,
  givenParty,
  givenPublished,
  minutes,
  sampleMatch,
  type TestDatabase,
} from '@duijie/testing';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource } from './connection/data-source.js';
import { migrate } from './connection/migrate.js';
import { OUTBOX_CHANNEL } from './repositories/outbox.repository.js';
import { TypeormUnitOfWork } from './typeorm-unit-of-work.js';

let database: TestDatabase;
let dataSource: DataSource;
let unit: TypeormUnitOfWork;

beforeAll(async () => {
  database = await createTestDatabase({ template: 'app', prepare: async (url) => void (await migrate(url)) });
  dataSource = await createDataSource(database.url, {
    poolSize: 8,
    applicationName: 'unit-spec',
  }).initialize();
  unit = new TypeormUnitOfWork(dataSource, new CountingIds());
});

afterAll(async () => {
  await dataSource?.destroy();
  await database?.drop();
});

/** A point that `parties` runs must all have reached before any goes on. */
function meeting(parties: number): () => Promise<void> {
  let open = () => {};
  const all = new Promise<void>((resolve) => (open = resolve));
  let here = 0;
  return () => {
    if (++here >= parties) open();
    return all;
  };
}

/** Resolves once some backend waits for a lock: the other run has reached the row. */
async function untilSomeoneWaits(): Promise<void> {
  for (;;) {
    const [row] = await dataSource.query<{ waiting: number }[]>(
      `SELECT count(*)::integer AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (row && row.waiting > 0) return;
  }
}

describe('TypeormUnitOfWork', () => {
  it('does a deadlocked transaction again, whole', async () => {
    const { need, solution } = await givenPair(unit);
    const bothHoldOne = meeting(2);
    let tries = 0;
    const lockTwo = (first: 'need' | 'solution') =>
      unit.run(async (store) => {
        tries++;
        const ids = { need: need.id, solution: solution.id };
        const second = first === 'need' ? 'solution' : 'need';
        await store.postings.lock(first, ids[first]);
        await bothHoldOne();
        await store.postings.lock(second, ids[second]);
        return first;
      });
    expect(await Promise.all([lockTwo('need'), lockTwo('solution')])).toEqual(['need', 'solution']);
    expect(tries).toBe(3);
  });

  it('gives up on a conflict that stays after five tries', async () => {
    let tries = 0;
    const work = unit.run(async () => {
      tries++;
      await dataSource.query(`DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '40001'; END $$`);
    });
    await expect(work).rejects.toThrow('again');
    expect(tries).toBe(5);
  });

  it('does other failures once', async () => {
    let tries = 0;
    const work = unit.run(async () => {
      tries++;
      throw new Error('mine');
    });
    await expect(work).rejects.toThrow('mine');
    expect(tries).toBe(1);
  });

  it('names a connection that was lost, and goes on with a new one', async () => {
    const other = await createDataSource(database.url, {
      poolSize: 1,
      applicationName: 'to-be-lost',
    }).initialize();
    const shaky = new TypeormUnitOfWork(other, new CountingIds());
    const lost = shaky.run(async (store) => {
      await dataSource.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'to-be-lost'`,
      );
      return store.outbox.countOpen();
    });
    await expect(lost).rejects.toMatchObject({ code: 'DATABASE.UNAVAILABLE' });
    expect(await shaky.run((store) => store.matches.countCurrent())).toBeGreaterThanOrEqual(0);
    await other.destroy();
  });
});

describe('locks', () => {
  it.each<[string, (postings: Store['postings'], posting: Posting) => Promise<unknown>]>([
    ['read', (postings, { id }) => postings.share([id])],
    ['looked whether it moved', (postings, posting) => postings.movedAmong([posting])],
  ])('hold an edit back while whoever %s is at work, and the edit then goes through', async (_, hold) => {
    const posting = await givenPublished(unit, 'need', await givenParty(unit));
    const shared = meeting(2);
    const order: string[] = [];
    const match = unit.run(async (store) => {
      await hold(store.postings, posting);
      await shared();
      await untilSomeoneWaits();
      order.push('match done');
    });
    const edit = (async () => {
      await shared();
      await unit.run((store) => store.postings.update({ ...posting, version: 2 }, 1));
      order.push('edit done');
    })();
    await Promise.all([match, edit]);
    expect(order).toEqual(['match done', 'edit done']);
  });

  it('let two matches that share a posting mark their own at once: nobody waits, nobody is ended', async () => {
    const { need, solution, pair } = await givenPair(unit);
    const bothShare = meeting(2);
    let tries = 0;
    const match = (own: string) => {
      const row = sampleMatch(pair.needId, pair.solutionId);
      return unit.run(async (store) => {
        tries++;
        await store.postings.share([need.id, solution.id]);
        await bothShare();
        await store.matches.upsertMany('need', [foundOf('need', row)], row.inputs, row.since);
        return store.postings.markMatched(own, 1);
      });
    };
    expect(await Promise.all([match(need.id), match(solution.id)])).toEqual([true, true]);
    expect(tries).toBe(2);
  });

  it('keep an approval of the organization and a submission apart', async () => {
    const { organization } = await givenParty(unit, { state: 'pending' });
    const shared = meeting(2);
    const order: string[] = [];
    const submission = unit.run(async (store) => {
      await store.organizations.share(organization.id);
      await shared();
      await untilSomeoneWaits();
      order.push('submission');
    });
    const approval = (async () => {
      await shared();
      await unit.run((store) =>
        store.organizations.update({ ...organization, state: 'verified', version: 2 }, 1),
      );
      order.push('approval');
    })();
    await Promise.all([submission, approval]);
    expect(order).toEqual(['submission', 'approval']);
  });
});

describe('outbox notification', () => {
  it('wakes a listener when the transaction commits, once, and not when it rolls back', async () => {
    const listener = new pg.Client(database.url);
    await listener.connect();
    const heard: (string | undefined)[] = [];
    listener.on('notification', (message) => heard.push(message.channel));
    await listener.query(`LISTEN ${OUTBOX_CHANNEL}`);
    const event = { kind: 'OrganizationChanged', organizationId: 'x', version: 1 } as const;

    const failed = unit.run(async (store) => {
      await store.outbox.append(event);
      throw new Error('rolled back');
    });
    await expect(failed).rejects.toThrow('rolled back');
    await listener.query('SELECT 1'); // what was notified before arrives with the answer at the latest
    expect(heard).toEqual([]);

    await unit.run(async (store) => {
      await store.outbox.append(event);
      await store.outbox.append(event);
    });
    await listener.query('SELECT 1');
    expect(heard).toEqual([OUTBOX_CHANNEL]);

    const [row] = await unit.run((store) => store.outbox.lease(1, 1000, minutes(0)));
    await unit.run((store) => store.outbox.markDead(row!.id, minutes(0), 'x'));
    await unit.run((store) => store.outbox.revive(row!.id, minutes(0)));
    await listener.query('SELECT 1');
    expect(heard).toEqual([OUTBOX_CHANNEL, OUTBOX_CHANNEL]);
    await listener.end();
  });

  it('is not held up by rows that another relay is about to lease', async () => {
    await unit.run((store) =>
      store.outbox.append({ kind: 'OrganizationChanged', organizationId: 'y', version: 1 }),
    );
    await unit.run(async (mine) => {
      const first = await mine.outbox.lease(100, 1000, minutes(1));
      expect(first.length).toBeGreaterThan(0);
      expect(await unit.run((other) => other.outbox.lease(100, 1000, minutes(1)))).toEqual([]);
    });
  });
});
