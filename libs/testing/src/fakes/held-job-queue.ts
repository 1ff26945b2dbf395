import { JobQueue, type Job, type QueueName } from '@duijie/application';
import { DomainError } from '@duijie/domain';

export interface HeldJob {
  readonly queue: QueueName;
  readonly job: Job;
}

/**
 * A job queue in memory that hands out nothing until it is asked, so that a test decides the order. Like the real one it ignores the id of
 * a job that it still holds.
 */
export class HeldJobQueue extends JobQueue {
  /** Set: every call is refused, as by a queue that is down. */
  isDown = false;
  private readonly held = new Map<string, HeldJob>();

  async add(queue: QueueName, jobs: readonly Job[]): Promise<void> {
    this.refuseWhenDown();
    for (const job of jobs) {
      const id = `${queue} ${job.outboxId}-${job.attempt}`;
      if (!this.held.has(id)) this.held.set(id, { queue, job });
    }
  }

  async countOpen(): Promise<number> {
    this.refuseWhenDown();
    return this.held.size;
  }

  async ping(): Promise<void> {
    this.refuseWhenDown();
  }

  /** The oldest job, gone from the queue with this: what becomes of it is the taker's business. */
  take(): HeldJob | undefined {
    const [first] = this.held;
    if (!first) return undefined;
    this.held.delete(first[0]);
    return first[1];
  }

  /** The server lost everything. */
  lose(): void {
    this.held.clear();
  }

  private refuseWhenDown(): void {
    if (this.isDown) throw new DomainError('QUEUE.UNAVAILABLE');
  }
}
