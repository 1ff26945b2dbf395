import type { Job, QueueName } from '@duijie/application';
import type { Worker } from 'bullmq';
import type { Bull } from './bull.js';
import { QUEUE_NAMES } from './bull-job-queue.js';
import { Listener } from './listener.js';

/** The net under NOTIFY: how often the outbox is looked at unasked. */
const POLL_MS = 2_000;
const SWEEP_EVERY_MS = 30_000;
const SWEEPER = 'sweep';

export interface WorkerHostOptions {
  readonly databaseUrl: string;
  /** Where PostgreSQL tells of new outbox rows. */
  readonly outboxChannel: string;
  /** Jobs of one queue handled at once. */
  readonly concurrency: number;
  readonly handlers: Readonly<Record<QueueName, (job: Job) => Promise<void>>>;
  /** Hands due outbox rows over; true when more may wait. */
  readonly relay: () => Promise<boolean>;
  readonly sweep: () => Promise<void>;
  readonly onError: (error: unknown, where: string) => void;
}

/** Runs one worker per queue, the relay and the sweeper. Any number of hosts may run; each row and each job is taken once. */
export class WorkerHost {
  private readonly workers: Worker[] = [];
  private readonly listener: Listener;
  private readonly sweeper;
  private poll?: NodeJS.Timeout;
  private relaying?: Promise<void>;
  private again = false;
  private closed = false;

  constructor(
    private readonly bull: Bull,
    private readonly options: WorkerHostOptions,
  ) {
    this.listener = new Listener(options.databaseUrl, options.outboxChannel, () => this.wake());
    this.sweeper = bull.queue(SWEEPER);
    this.sweeper.on('error', (error) => options.onError(error, 'sweeper'));
  }

  async start(): Promise<void> {
    const { handlers, concurrency, onError } = this.options;
    for (const name of QUEUE_NAMES) this.work(name, (data) => handlers[name](data), concurrency);
    this.work(SWEEPER, () => this.options.sweep(), 1);
    this.sweeper
      .upsertJobScheduler(SWEEPER, { every: SWEEP_EVERY_MS }, { name: SWEEPER, opts: { removeOnComplete: true, removeOnFail: true } })
      .catch((error: unknown) => onError(error, 'sweeper'));
    this.poll = setInterval(() => this.wake(), POLL_MS);
    await this.listener.open();
    this.wake();
  }

  /** Lets running jobs finish. */
  async close(): Promise<void> {
    this.closed = true;
    clearInterval(this.poll);
    await this.listener.close();
    await Promise.allSettled(this.workers.map((worker) => worker.close()));
    await this.relaying;
    await this.sweeper.close().catch(() => undefined);
  }

  private work(name: string, handle: (job: Job) => Promise<void>, concurrency: number): void {
    const worker = this.bull.worker(name, (job) => handle(job.data as Job), { concurrency, lockDuration: 30_000 });
    worker.on('error', (error) => this.options.onError(error, name));
    worker.on('failed', (_, error) => this.options.onError(error, name));
    worker.on('drained', () => this.wake()); // room for what waits in the outbox
    this.workers.push(worker);
  }

  /** One relay at a time; a wake-up meanwhile means one more round. */
  private wake(): void {
    if (this.closed) return;
    this.again = true;
    this.relaying ??= this.relayAll().finally(() => (this.relaying = undefined));
  }

  private async relayAll(): Promise<void> {
    while (this.again && !this.closed) {
      this.again = false;
      try {
        if (await this.options.relay()) this.again = true;
      } catch (error) {
        this.options.onError(error, 'relay');
      }
    }
  }
}
