import type { Actor } from '../access/actor.js';
import { requireBrokerAdministrator } from '../access/permissions.js';
import type { Rematch, RematchCause } from '../ports/rematch-repository.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';

export interface RematchView {
  readonly cause: RematchCause;
  readonly state: Rematch['state'];
  readonly startedAt: Date;
  readonly finishedAt?: Date;
  readonly total: number;
  readonly done: number;
  /** Rows whose figures, revisions or versions had changed. */
  readonly written: number;
  /** While it works. */
  readonly needsPerSecond?: number;
  /** Estimate, while it runs and once it has a pace. */
  readonly secondsLeft?: number;
}

/** How far the newest full re-match came; undefined when there was none. @throws ACCESS.DENIED */
export class ViewRematch {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor): Promise<RematchView | undefined> {
    requireBrokerAdministrator(actor);
    const newest = await this.unitOfWork.read((store) => store.rematches.newest());
    return newest && presentRematch(newest);
  }
}

export function presentRematch({
  cause,
  state,
  startedAt,
  finishedAt,
  total,
  done,
  written,
  busyMs,
}: Rematch): RematchView {
  const pace = busyMs > 0 && done > 0 ? (done * 1000) / busyMs : undefined;
  const left = Math.max(0, total - done);
  return {
    cause,
    state,
    startedAt,
    ...(finishedAt && { finishedAt }),
    // Needs that were published meanwhile are done too.
    total: Math.max(total, done),
    done,
    written,
    ...(pace !== undefined && { needsPerSecond: pace }),
    ...(pace !== undefined && state === 'running' && { secondsLeft: left / pace }),
  };
}
