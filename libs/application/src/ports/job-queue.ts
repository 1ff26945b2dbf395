import type { OutboxEventKind } from './outbox.js';

/** A job carries the id of its outbox row and nothing else that could be stale. */
export interface Job {
  readonly outboxId: string;
  readonly attempt: number;
}

/** Queue names. One thin processor each; `pipeline.ts` says which event goes where. */
export type QueueName = 'index' | 'match' | 'rematch' | 'notify';

/** Adds jobs. Job id = `<outboxId>-<attempt>`, so handing over twice is one job. @throws QUEUE.UNAVAILABLE */
export abstract class JobQueue {
  abstract add(queue: QueueName, jobs: readonly Job[]): Promise<void>;
  /** waiting + active + delayed over all queues. */
  abstract countOpen(): Promise<number>;
  abstract ping(): Promise<void>;
}

export type EventRoutes = Readonly<Record<OutboxEventKind, QueueName>>;
