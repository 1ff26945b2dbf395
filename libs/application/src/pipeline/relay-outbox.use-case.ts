import type { Actor } from '../access/actor.js';
import { requireSystem } from '../access/permissions.js';
import type { Recorder } from '../history/recorder.js';
import type { Job, JobQueue, QueueName } from '../ports/job-queue.js';
import type { OutboxRow } from '../ports/outbox.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { backoffMs } from './backoff.js';
import { PIPELINE } from './pipeline.js';

/** A row whose job has not been heard of for so long is handed over again. */
export const LEASE_MS = 30_000;
/** Jobs in the queue at once: what will begin well within a lease. The rest waits in the outbox, which is made for waiting. */
export const MOST_IN_QUEUE = 200;

export interface RelayOutcome {
  /** Rows handed to the queue. */
  readonly handedOver: number;
  /** Whether more may be waiting: call again at once. */
  readonly more: boolean;
  /** Set when the queue could not be reached; the rows are due again later, never dead for it. */
  readonly error?: unknown;
}

/** Hands due outbox rows to the job queue, of a burst about one posting the newest alone. Any number may run: rows are leased with SKIP LOCKED. */
export class RelayOutbox {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly jobs: JobQueue,
    private readonly recorder: Recorder,
  ) {}

  async execute(actor: Actor): Promise<RelayOutcome> {
    requireSystem(actor);
    let room: number;
    try {
      room = MOST_IN_QUEUE - (await this.jobs.countOpen());
    } catch (error) {
      return { handedOver: 0, more: false, error };
    }
    if (room <= 0) return { handedOver: 0, more: false };
    const now = this.recorder.now();
    const { rows, leased } = await this.unitOfWork.run(async (store) => {
      const leased = await store.outbox.lease(room, LEASE_MS, now);
      const ids = leased.map(({ id }) => id);
      const overtaken = new Set(await store.outbox.dropOvertaken(ids, now));
      return { rows: leased.filter(({ id }) => !overtaken.has(id)), leased: leased.length };
    });
    let handedOver = 0;
    let failure: unknown;
    for (const [queue, group] of grouped(rows)) {
      try {
        await this.jobs.add(queue, group.map(jobOf));
        handedOver += group.length;
      } catch (error) {
        failure = error;
        await this.giveBack(group, error);
      }
    }
    return {
      handedOver,
      more: failure === undefined && leased === room,
      ...(failure !== undefined && { error: failure }),
    };
  }

  private async giveBack(rows: readonly OutboxRow[], error: unknown): Promise<void> {
    const now = this.recorder.now().getTime();
    const reason = error instanceof Error ? error.message : String(error);
    await this.unitOfWork.run(async (store) => {
      for (const { id, attempt } of rows) {
        await store.outbox.postpone(id, new Date(now + backoffMs(attempt)), reason, 'dependency');
      }
    });
  }
}

const jobOf = ({ id, attempt }: OutboxRow): Job => ({ outboxId: id, attempt });

function grouped(rows: readonly OutboxRow[]): ReadonlyMap<QueueName, readonly OutboxRow[]> {
  const groups = new Map<QueueName, OutboxRow[]>();
  for (const row of rows) {
    const queue = PIPELINE[row.event.kind];
    const group = groups.get(queue);
    if (group) group.push(row);
    else groups.set(queue, [row]);
  }
  return groups;
}
