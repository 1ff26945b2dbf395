import type { Store } from '../ports/unit-of-work.js';

/**
 * Marks a job's outbox row handled inside the last transaction of the work it asked for, so that effect and mark are kept or lost together.
 * The first write of that transaction. @throws AlreadyHandled, which rolls the second delivery's effects back
 */
export type Settle = (store: Store) => Promise<void>;

/** For work that no job asked for. */
export const NOTHING_TO_SETTLE: Settle = () => Promise.resolve();

/** Another delivery of the same row was first: not an error, nothing is left to do. */
export class AlreadyHandled extends Error {
  constructor() {
    super('the outbox row was handled by another delivery');
    this.name = 'AlreadyHandled';
  }
}

/** What was read is no longer so: roll back and read again. Never the row's fault. */
export class MovedMeanwhile extends Error {
  constructor(what: string) {
    super(`${what} moved on while it was being worked on`);
    this.name = 'MovedMeanwhile';
  }
}

/** How often work is begun again in place before it is handed back to the queue. */
export const TRIES_IN_PLACE = 5;

/** Runs work that may find things moved, again from the start each time. @throws MovedMeanwhile when they never stand still */
export async function untilStill<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof MovedMeanwhile) || attempt >= TRIES_IN_PLACE) throw error;
    }
  }
}
