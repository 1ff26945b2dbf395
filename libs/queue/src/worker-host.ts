import type { Job, QueueName } from '@duijie/application';
import type { Queue, Worker } from 'bullmq';
import type { Bull } from './bull.js';
import { QUEUE_NAMES } from './bull-job-queue.js';
import { Listener } from './listener.js';
import { OneAtATime } from './one-at-a-time.js';

/** The net under NOTIFY: how often the outbox is looked at unasked. */
const POLL_MS = 2_000;
const SWEEP_EVERY_MS = 30_000;
/** How long a job may be silent before another worker takes it, and how often that is looked for. */
const LOCK_MS = 30_000;
/** How long the queue is given to write down that jobs have ended. Where it is away it never answers, and would be waited for without end. */
const GOODBYE_MS = 2_000;
const SWEEPER = 'sweep';
const NIGHTLY = 'nightly';
/** When nobody works, in the time zone of those who do not. */
const AT_NIGHT = { pattern: '0 30 2 * * *', tz: 'Asia/Shanghai' } as const;
/** A full re-match is one run, however many hosts there are. */
const AT_ONCE: Readonly<Partial<Record<QueueName, number>>> = { rematch: 1 };

export type JobHandlers = Readonly<Record<QueueName, (job: Job) => Promise<void>>>;

export interface WorkerHostOptions {
  readonly databaseUrl: string;
  /** Where PostgreSQL tells of new outbox rows. */
  readonly outboxChannel: string;
  /** Jobs of one queue handled at once. */
  readonly concurrency: number;
  readonly handlers: JobHandlers;
  /** Hands due outbox rows over; true when more may wait. */
  readonly relay: () => Promise<boolean>;
  readonly sweep: () => Promise<void>;
  /** Once a night over all hosts. */
  readonly nightly: () => Promise<void>;
  readonly onError: (error: unknown, where: string) => void;
  /** Default 30 s each; shorter in tests only. */
  readonly lockMs?: number;
  readonly sweepEveryMs?: number;
  readonly nightlyAt?: { readonly pattern: string; readonly tz: string };
}

/** Runs one worker per queue, the relay and the sweeper. Any number of hosts may run; each row and each job is taken once. */
export class WorkerHost {
  private readonly workers: Worker[] = [];
  private readonly handling = new Set<Promise<void>>();
  private readonly listener: Listener;
  private readonly sweeper: Queue;
  private readonly relay: OneAtATime;
  private poll?: NodeJS.Timeout;
  private scheduleCheck?: NodeJS.Timeout;

  /** @throws Error when a queue has no handler, or a handler no queue */
  constructor(
    private readonly bull: Bull,
    private readonly options: WorkerHostOptions,
  ) {
    requireOneEach(options.handlers);
    const { onError } = options;
    this.relay = new OneAtATime(options.relay, (error) => onError(error, 'relay'));
    this.listener = new Listener(options.databaseUrl, options.outboxChannel, () => this.relay.wake());
    this.sweeper = bull.queue(SWEEPER);
    this.sweeper.on('error', (error) => onError(error, SWEEPER));
  }

  async start(): Promise<void> {
    const { handlers, concurrency, sweepEveryMs = SWEEP_EVERY_MS } = this.options;
    for (const name of QUEUE_NAMES)
      this.work(name, ({ data }) => handlers[name](data), AT_ONCE[name] ?? concurrency);
    this.work(SWEEPER, ({ name }) => (name === NIGHTLY ? this.options.nightly() : this.options.sweep()), 1);
    this.scheduleSweeps(sweepEveryMs);
    this.scheduleCheck = setInterval(() => this.scheduleSweeps(sweepEveryMs), 2 * sweepEveryMs);
    this.poll = setInterval(() => this.relay.wake(), POLL_MS);
    await this.listener.open();
    this.relay.wake();
  }

  /** Lets running jobs finish, also where the queue is away; what is left of BullMQ then ends with the process. */
  async close(): Promise<void> {
    clearInterval(this.poll);
    clearInterval(this.scheduleCheck);
    await this.listener.close();
    await this.relay.close();
    const closed = Promise.allSettled([...this.workers, this.sweeper].map((each) => each.close()));
    while (this.handling.size > 0) await Promise.allSettled(this.handling);
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([closed, new Promise((resolve) => (timer = setTimeout(resolve, GOODBYE_MS)))]);
    clearTimeout(timer);
  }

  private work(
    name: string,
    handle: (job: { readonly name: string; readonly data: Job }) => Promise<void>,
    concurrency: number,
  ): void {
    const { onError, lockMs = LOCK_MS } = this.options;
    const worker = this.bull.worker(
      name,
      ({ name: kind, data }) => this.counted(handle({ name: kind, data: data as Job })),
      {
        concurrency,
        lockDuration: lockMs,
        stalledInterval: lockMs,
      },
    );
    worker.on('error', (error) => onError(error, name));
    worker.on('failed', (_, error) => onError(error, name));
    worker.on('drained', () => this.relay.wake()); // room for what waits in the outbox
    this.workers.push(worker);
  }

  private counted(job: Promise<void>): Promise<void> {
    this.handling.add(job);
    return job.finally(() => this.handling.delete(job));
  }

  /** Again when it is missing, since a Redis that came back empty has forgotten the schedule too, or is that of an earlier version. */
  private scheduleSweeps(every: number): void {
    const { nightlyAt = AT_NIGHT } = this.options;
    const schedule = async (): Promise<void> => {
      for (const [name, when] of [
        [SWEEPER, { every }],
        [NIGHTLY, nightlyAt],
      ] as const) {
        const known = await this.sweeper.getJobScheduler(name);
        const isAsPlanned =
          'every' in when
            ? Number(known?.every) === when.every
            : known?.pattern === when.pattern && known.tz === when.tz;
        if (isAsPlanned) continue;
        const opts = { removeOnComplete: true, removeOnFail: true };
        await this.sweeper.upsertJobScheduler(name, when, { name, opts });
      }
    };
    schedule().catch((error: unknown) => this.options.onError(error, SWEEPER));
  }
}

function requireOneEach(handlers: JobHandlers): void {
  const named = Object.keys(handlers);
  const without = QUEUE_NAMES.filter((name) => !named.includes(name));
  const unknown = named.filter((name) => !QUEUE_NAMES.some((known) => known === name));
  if (without.length > 0) throw new Error(`no handler for queue ${without.join(', ')}`);
  if (unknown.length > 0) throw new Error(`no queue for handler ${unknown.join(', ')}`);
}
