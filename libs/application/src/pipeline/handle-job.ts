import { DomainError, ERROR_CODES } from '@duijie/domain';
import type { Recorder } from '../history/recorder.js';
import type { Job } from '../ports/job-queue.js';
import type { Blame, OutboxEvent, OutboxRow } from '../ports/outbox.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { backoffMs, MOST_FAILURES, MOST_STARTS } from './backoff.js';
import { AlreadyHandled, MovedMeanwhile, type Settle } from './settle.js';

export interface JobOutcome {
  readonly outcome: 'handled' | 'nothing-to-do' | 'postponed' | 'dead';
  /** Why it was postponed or given up; for the log. */
  readonly error?: unknown;
  readonly event?: OutboxEvent;
}

/** Whether the row or what it depends on is to blame for an error. */
export function blameFor(error: unknown): Blame {
  if (error instanceof MovedMeanwhile) return 'dependency';
  if (error instanceof DomainError && ERROR_CODES[error.code] === 'unavailable') return 'dependency';
  return 'row';
}

const messageOf = (error: unknown): string =>
  (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 500);

/**
 * What every handler has in common: look the row up, do its work once, mark it handled in the work's own transaction, and when it fails
 * say in the outbox when to try again. Failures of its own bury a row after MOST_FAILURES, and workers that end over it after MOST_STARTS; a
 * dependency that is down never does. Of many rows about one posting only the newest works.
 * @param work gets the event and what it must run first in its last transaction
 * @throws only when the outbox itself cannot be written; then the lease brings the row back
 */
export async function handleJob(
  unitOfWork: UnitOfWork,
  recorder: Recorder,
  job: Job,
  work: (event: OutboxEvent, settle: Settle) => Promise<void>,
): Promise<JobOutcome> {
  const row = await unitOfWork.run((store) => store.outbox.begin(job.outboxId, recorder.now()));
  if (!row) return { outcome: 'nothing-to-do' };
  if (row.starts > MOST_STARTS) return setAside(unitOfWork, recorder, row);
  const settle: Settle = async (store) => {
    if (!(await store.outbox.markHandled(row.id, recorder.now()))) throw new AlreadyHandled();
  };
  try {
    await work(row.event, settle);
    return { outcome: 'handled', event: row.event };
  } catch (error) {
    if (error instanceof AlreadyHandled) return { outcome: 'nothing-to-do' };
    return { outcome: await setBack(unitOfWork, recorder, row, error), error, event: row.event };
  }
}

/** Nobody lived to say what is wrong with it. */
async function setAside(unitOfWork: UnitOfWork, recorder: Recorder, row: OutboxRow): Promise<JobOutcome> {
  const error = new Error(`ended its worker ${row.starts - 1} times`);
  await unitOfWork.run((store) => store.outbox.markDead(row.id, recorder.now(), messageOf(error)));
  return { outcome: 'dead', error, event: row.event };
}

async function setBack(
  unitOfWork: UnitOfWork,
  recorder: Recorder,
  row: OutboxRow,
  error: unknown,
): Promise<'postponed' | 'dead'> {
  const blame = blameFor(error);
  const now = recorder.now();
  const failures = row.failures + (blame === 'row' ? 1 : 0);
  const dead = failures >= MOST_FAILURES;
  const dueAt = new Date(now.getTime() + backoffMs(blame === 'row' ? failures : row.attempt));
  await unitOfWork.run((store) =>
    dead
      ? store.outbox.markDead(row.id, now, messageOf(error))
      : store.outbox.postpone(row.id, dueAt, messageOf(error), blame),
  );
  return dead ? 'dead' : 'postponed';
}
