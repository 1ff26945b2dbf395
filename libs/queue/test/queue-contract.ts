import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Job } from '@duijie/application';
import { BullJobQueue } from '../src/bull-job-queue.js';
import { openBull, type Bull, type QueuePlace } from '../src/bull.js';
import { WorkerHost, type JobHandlers, type WorkerHostOptions } from '../src/worker-host.js';

export interface QueueGround {
  readonly place: () => QueuePlace;
  /** Where rows and NOTIFY are: always PostgreSQL. */
  readonly databaseUrl: () => string;
  /** Forgets all jobs. */
  readonly empty: () => Promise<void>;
}

const noHandler = async (): Promise<void> => undefined;
let serial = 0;
export const aJob = (attempt = 1): Job => ({
  outboxId: `00000000-0000-7000-8000-${(++serial).toString(16).padStart(12, '0')}`,
  attempt,
});

/** Something a test waits for. */
export function expected<T>() {
  let come: (value: T) => void = () => undefined;
  const coming = new Promise<T>((resolve) => (come = resolve));
  return { come, coming };
}

export const hostOf = (
  bull: Bull,
  databaseUrl: string,
  handlers: Partial<JobHandlers>,
  over: Partial<WorkerHostOptions> = {},
): WorkerHost =>
  new WorkerHost(bull, {
    databaseUrl,
    outboxChannel: 'outbox',
    concurrency: 2,
    handlers: { index: noHandler, match: noHandler, rematch: noHandler, notify: noHandler, ...handlers },
    relay: async () => false,
    sweep: async () => undefined,
    nightly: async () => undefined,
    onError: () => undefined,
    ...over,
  });

/** What the pipeline relies on, on whatever backend the jobs lie. */
export function queueContract(ground: QueueGround): void {
  let bull: Bull;
  let queue: BullJobQueue;
  const hosts: WorkerHost[] = [];

  const begin = async (
    handlers: Partial<JobHandlers>,
    over: Partial<WorkerHostOptions> = {},
  ): Promise<WorkerHost> => {
    const host = hostOf(bull, ground.databaseUrl(), handlers, over);
    hosts.push(host);
    await host.start();
    return host;
  };
  /** Resolves when no job is waiting or being worked on; each look is a question to the server. */
  const idle = async (): Promise<void> => {
    while ((await queue.countOpen()) > 0) await new Promise((resolve) => setImmediate(resolve));
  };

  beforeEach(async () => {
    await ground.empty();
    bull = openBull(ground.place());
    queue = new BullJobQueue(bull);
  });
  afterEach(async () => {
    for (const host of hosts.splice(0)) await host.close();
    await queue.close();
    await bull.close();
  });

  describe('the job queue', () => {
    it('brings a job, as it was given, to the handler of its queue', async () => {
      const { come, coming } = expected<Job>();
      const others: Job[] = [];
      await begin({ match: async (job) => come(job), index: async (job) => void others.push(job) });
      const job = aJob(3);
      await queue.add('match', [job]);
      expect(await coming).toEqual(job);
      await idle();
      expect(others).toEqual([]);
    });

    it('holds one job for one id, however often it is added', async () => {
      const job = aJob();
      await queue.add('index', [job, job]);
      await queue.add('index', [job]);
      expect(await queue.countOpen()).toBe(1);
      await queue.add('index', [{ ...job, attempt: 2 }]);
      expect(await queue.countOpen()).toBe(2);
    });

    it('takes an id again once its job is done', async () => {
      let handled = 0;
      await begin({ index: async () => void handled++ });
      const job = aJob();
      await queue.add('index', [job]);
      await idle();
      await queue.add('index', [job]);
      await idle();
      expect(handled).toBe(2);
    });

    it('tries once, tells of the failure, and takes the id again', async () => {
      const failures: unknown[] = [];
      const failed = expected<void>();
      let tries = 0;
      await begin(
        {
          index: async () => {
            tries++;
            throw new Error('cannot');
          },
        },
        {
          onError: (error, where) => {
            failures.push([where, error instanceof Error ? error.message : error]);
            failed.come();
          },
        },
      );
      const job = aJob();
      await queue.add('index', [job]);
      await failed.coming;
      await idle();
      expect(tries).toBe(1);
      expect(failures).toEqual([['index', 'cannot']]);
      await queue.add('index', [job]);
      await idle();
      expect(tries).toBe(2);
    });

    it('counts what waits and what is worked on, and not the sweeper', async () => {
      expect(await queue.countOpen()).toBe(0);
      const begun = expected<void>();
      const mayEnd = expected<void>();
      await begin({
        notify: () => {
          begun.come();
          return mayEnd.coming;
        },
      });
      await queue.add('notify', [aJob()]);
      await begun.coming;
      expect(await queue.countOpen()).toBe(1);
      mayEnd.come();
      await idle();
      expect(await queue.countOpen()).toBe(0);
    });

    it('adds hundreds in one go and loses none', async () => {
      const jobs = Array.from({ length: 300 }, () => aJob());
      const seen = new Set<string>();
      await begin({ index: async ({ outboxId }) => void seen.add(outboxId) }, { concurrency: 10 });
      await queue.add('index', jobs);
      await idle();
      expect(seen.size).toBe(300);
    });
  });

  describe('the worker host', () => {
    it('does not begin when a queue has no handler, or a handler no queue', () => {
      const url = ground.databaseUrl();
      const three = { index: noHandler, rematch: noHandler, notify: noHandler };
      expect(() => hostOf(bull, url, {}, { handlers: three as unknown as JobHandlers })).toThrow(
        'no handler for queue match',
      );
      const five = {
        index: noHandler,
        match: noHandler,
        rematch: noHandler,
        notify: noHandler,
        mail: noHandler,
      };
      expect(() => hostOf(bull, url, {}, { handlers: five })).toThrow('no queue for handler mail');
    });

    it('lets a running job end before it closes', async () => {
      const begun = expected<void>();
      const mayEnd = expected<void>();
      let ended = false;
      const host = await begin({
        index: async () => {
          begun.come();
          await mayEnd.coming;
          ended = true;
        },
      });
      await queue.add('index', [aJob()]);
      await begun.coming;
      const closed = host.close();
      mayEnd.come();
      await closed;
      expect(ended).toBe(true);
      await idle();
    });

    it('gives the job of a worker that no longer answers for it to another', async () => {
      const begun = expected<void>();
      const mayEnd = expected<void>();
      const lockMs = 300;
      const frozen = bull.worker(
        'match',
        () => {
          begun.come();
          return mayEnd.coming;
        },
        { lockDuration: lockMs, skipLockRenewal: true, skipStalledCheck: true },
      );
      frozen.on('error', () => undefined); // it comes too late, and is told so
      const job = aJob();
      await queue.add('match', [job]);
      await begun.coming;
      const { come, coming } = expected<Job>();
      await begin({ match: async (taken) => come(taken) }, { lockMs });
      expect(await coming).toEqual(job);
      mayEnd.come();
      await frozen.close();
    });

    it('relays at the start, and sweeps and turns the night by itself', async () => {
      const relayed = expected<void>();
      const night = expected<void>();
      const swept = expected<void>();
      await begin(
        {},
        {
          relay: async () => {
            relayed.come();
            return false;
          },
          sweep: async () => swept.come(),
          sweepEveryMs: 200,
          nightly: async () => night.come(),
          nightlyAt: { pattern: '* * * * * *', tz: 'Asia/Shanghai' },
        },
      );
      await relayed.coming;
      await swept.coming;
      await night.coming;
      await idle();
    });

    it('follow the plan of the version that runs, not of the one before', async () => {
      const night = expected<void>();
      const swept = expected<void>();
      await begin(
        {},
        { sweepEveryMs: 3_600_000, nightlyAt: { pattern: '0 0 0 1 1 *', tz: 'Asia/Shanghai' } },
      );
      await begin(
        {},
        {
          sweep: async () => swept.come(),
          sweepEveryMs: 200,
          nightly: async () => night.come(),
          nightlyAt: { pattern: '* * * * * *', tz: 'Asia/Shanghai' },
        },
      );
      await swept.coming;
      await night.coming;
      await idle();
    });
  });
}
