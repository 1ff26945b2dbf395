import { JobQueue, type Job, type QueueName } from '@duijie/application';
import { DomainError } from '@duijie/domain';
import type { Queue } from 'bullmq';
import type { Bull } from './bull.js';

export const QUEUE_NAMES: readonly QueueName[] = ['index', 'match', 'rematch', 'notify'];

/** Long enough for any dependency that is there at all. */
const ANSWER_WITHIN_MS = 5_000;

/**
 * Jobs are tried once: whether and when to try again is said in the outbox, which knows more than the queue does. Finished jobs are
 * removed at once, since BullMQ ignores an id that it still keeps (docs/surprises.md).
 */
const JOB_OPTIONS = { attempts: 1, removeOnComplete: true, removeOnFail: true } as const;

export class BullJobQueue extends JobQueue {
  private readonly queues: ReadonlyMap<QueueName, Queue>;

  constructor(bull: Bull) {
    super();
    this.queues = new Map(QUEUE_NAMES.map((name) => [name, bull.queue(name)]));
    for (const queue of this.queues.values()) queue.on('error', () => undefined); // told to the caller of each call
  }

  async add(queue: QueueName, jobs: readonly Job[]): Promise<void> {
    await answered(
      this.of(queue).addBulk(
        jobs.map((data) => ({
          name: queue,
          data,
          opts: { ...JOB_OPTIONS, jobId: `${data.outboxId}-${data.attempt}` },
        })),
      ),
    );
  }

  async countOpen(): Promise<number> {
    const counts = await answered(
      Promise.all(
        [...this.queues.values()].map((queue) =>
          queue.getJobCountByTypes('waiting', 'active', 'delayed', 'prioritized'),
        ),
      ),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  }

  async ping(): Promise<void> {
    await answered(this.of('index').getJobCountByTypes('active'));
  }

  async close(): Promise<void> {
    await Promise.allSettled([...this.queues.values()].map((queue) => queue.close()));
  }

  private of(name: QueueName): Queue {
    const queue = this.queues.get(name);
    if (!queue) throw new Error(`no queue ${name}`);
    return queue;
  }
}

/** @throws QUEUE.UNAVAILABLE instead of whatever the driver says, or when it says nothing */
async function answered<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), ANSWER_WITHIN_MS);
  });
  try {
    return await Promise.race([work, silence]);
  } catch (error) {
    throw Object.assign(new DomainError('QUEUE.UNAVAILABLE'), { cause: error });
  } finally {
    clearTimeout(timer);
  }
}
