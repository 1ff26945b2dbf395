import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Clock, MemberActor } from '@duijie/application';
import { chinaDate, type Side } from '@duijie/domain';
import { OUTBOX_CHANNEL } from '@duijie/persistence';
import {
  BullJobQueue,
  openBull,
  PostgresLiveFeed,
  WorkerHost,
  type Bull,
  type QueuePlace,
} from '@duijie/queue';
import { needContent, solutionContent } from '@duijie/testing';
import { play } from './cast.js';
import { digest } from './digest.js';
import { openGround, openStage, SYSTEM, type Ground, type Stage } from './stage.js';

const clock: Clock = { now: () => new Date(), today: () => chinaDate(new Date()) };
const EACH_SIDE = 6;

/** The real thing: two hosts of three workers, a relay and a sweeper each, over one database and one queue. */
export function twoHostsContract(place: (ground: Ground) => QueuePlace): void {
  let ground: Ground;
  let producer: Bull;
  let queue: BullJobQueue;
  let stage: Stage;
  const closing: (() => Promise<void>)[] = [];
  const errors: unknown[] = [];

  const beginHost = async (): Promise<void> => {
    const bull = openBull(place(ground));
    const jobs = new BullJobQueue(bull);
    const live = new PostgresLiveFeed(ground.pool, ground.database.url, false);
    const own = openStage({ ...ground, jobs, live, clock });
    const handle =
      (name: keyof Stage['handlers']) => async (job: Parameters<Stage['handlers']['index']['handle']>[0]) => {
        const { error, outcome } = await own.handlers[name].handle(job);
        if (outcome === 'dead') errors.push(error);
      };
    const host = new WorkerHost(bull, {
      databaseUrl: ground.database.url,
      outboxChannel: OUTBOX_CHANNEL,
      concurrency: 4,
      handlers: {
        index: handle('index'),
        match: handle('match'),
        rematch: handle('rematch'),
        notify: handle('notify'),
      },
      relay: async () => (await own.relay.execute(SYSTEM)).more,
      sweep: async () => void (await own.sweep.execute(SYSTEM)),
      nightly: async () => undefined,
      onError: (error) => errors.push(error),
    });
    await host.start();
    closing.push(async () => {
      await host.close();
      await jobs.close();
      await bull.close();
    });
  };

  /** Nothing in the outbox, nothing in the queue, and still nothing in the outbox. */
  const idle = async (): Promise<void> => {
    const open = () => ground.unitOfWork.read((store) => store.outbox.countOpen());
    while ((await open()) + (await queue.countOpen()) + (await open()) > 0) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  };

  const publish = async (actor: MemberActor, side: Side): Promise<string> => {
    const { id } =
      side === 'need'
        ? await stage.create.execute(actor, { side, content: needContent({ answerBy: undefined }) })
        : await stage.create.execute(actor, { side, content: solutionContent() });
    await stage.submit.execute(actor, { side, id });
    return id;
  };

  beforeAll(async () => {
    ground = await openGround();
    producer = openBull(place(ground));
    queue = new BullJobQueue(producer);
    stage = openStage({
      ...ground,
      jobs: queue,
      live: new PostgresLiveFeed(ground.pool, ground.database.url, false),
      clock,
    });
    await beginHost();
    await beginHost();
  });
  afterAll(async () => {
    for (const close of closing) await close();
    await queue?.close();
    await producer?.close();
    await ground?.close();
  });

  describe('two hosts over one queue', () => {
    it('match everything that is published at once, each pair once', async () => {
      const owner = await play(ground.unitOfWork, { kinds: ['application_unit'], region: '330206' });
      const vendor = await play(ground.unitOfWork, { kinds: ['vendor_integration'], region: '330108' });
      const ids = await Promise.all(
        Array.from({ length: EACH_SIDE }, () => [publish(owner, 'need'), publish(vendor, 'solution')]).flat(),
      );
      await idle();
      const { matches, postings, open, dead } = await digest(ground.unitOfWork, ground.pool, {
        owner,
        vendor,
      });
      expect({ open, dead, errors }).toEqual({ open: 0, dead: [], errors: [] });
      expect(postings).toEqual(postings.map((posting) => ({ ...posting, indexed: true, matched: true })));
      expect(matches).toHaveLength(EACH_SIDE * EACH_SIDE);
      expect(matches).toEqual(matches.map((match) => ({ ...match, state: 'current', fresh: true })));
      // However many letters the runs wrote, each reader heard of each pair once.
      const { rows: told } = await ground.pool.query<{ pairs: number }>(
        `SELECT sum(coalesce((params ->> 'n')::int, 1))::int AS pairs FROM app.notification GROUP BY account_id`,
      );
      expect(told).toEqual([{ pairs: EACH_SIDE * EACH_SIDE }, { pairs: EACH_SIDE * EACH_SIDE }]);

      // One side withdraws, all at once.
      await Promise.all(
        ids.map((id, i) =>
          i % 2 === 0 ? undefined : stage.withdraw.execute(vendor, { side: 'solution', id }),
        ),
      );
      await idle();
      const after = await digest(ground.unitOfWork, ground.pool, { owner, vendor });
      expect(after.matches).toEqual(after.matches.map((match) => ({ ...match, state: 'superseded' })));
      expect(after.found).toHaveLength(EACH_SIDE);
    });

    it('tell how long a posting took', async () => {
      const owner = await play(ground.unitOfWork, { kinds: ['application_unit'], region: '330206' });
      const id = await publish(owner, 'need');
      await idle();
      const run = await ground.unitOfWork.read((store) => store.runs.find(id));
      expect(run?.completedAt).toBeDefined();
      expect(await ground.unitOfWork.read((store) => store.runs.medianSeconds())).toBeDefined();
    });
  });
}
