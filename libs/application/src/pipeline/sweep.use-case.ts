import type { Actor } from '../access/actor.js';
import { requireSystem } from '../access/permissions.js';
import type { Recorder } from '../history/recorder.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { blameFor } from './handle-job.js';
import { MOST_IN_QUEUE } from './relay-outbox.use-case.js';
import type { ExpirePosting } from '../posting/expire-posting.use-case.js';

/** How long a posting may lag behind before the sweeper takes it for lost: longer than any honest backlog step, ms. */
export const LAG_ALLOWED_MS = 120_000;
/** How long handled rows are kept to be looked at, ms. */
const KEEP_HANDLED_MS = 3 * 86_400_000;
const BATCH = 200;

export interface SweepOutcome {
  readonly expired: number;
  readonly requeued: number;
  readonly deletedRows: number;
  readonly endedSessions: number;
}

/** The net under the pipeline: publishes expiries, queues again whatever lags, and clears what is done with. */
export class Sweep {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recorder: Recorder,
    private readonly expirePosting: ExpirePosting,
  ) {}

  async execute(actor: Actor): Promise<SweepOutcome> {
    requireSystem(actor);
    const now = this.recorder.now();
    const expired = await this.expire(actor, now);
    const requeued = await this.unitOfWork.run(async (store) => {
      // A long backlog is merely busy: what lags then is already on its way.
      if ((await store.outbox.countOpen()) > MOST_IN_QUEUE) return 0;
      const lagging = await store.postings.lagging(new Date(now.getTime() - LAG_ALLOWED_MS), BATCH);
      await store.outbox.append(
        ...lagging.map(({ side, id, version }) => ({
          kind: 'PostingChanged' as const,
          side,
          postingId: id,
          version,
        })),
      );
      return lagging.length;
    });
    const deletedRows = await this.unitOfWork.run((store) =>
      store.outbox.deleteHandledBefore(new Date(now.getTime() - KEEP_HANDLED_MS)),
    );
    const endedSessions = await this.unitOfWork.run((store) => store.sessions.deleteExpired(now));
    return { expired, requeued, deletedRows, endedSessions };
  }

  /** Batch after batch, so that what cannot be expired keeps nothing else from it. */
  private async expire(actor: Actor, now: Date): Promise<number> {
    let expired = 0;
    let failed = 0;
    for (;;) {
      const due = await this.unitOfWork.read((store) => store.postings.expired(now, failed + BATCH));
      const untried = due.slice(failed);
      for (const { side, id } of untried) {
        const done = await this.expirePosting.execute(actor, { side, id }).catch((error: unknown) => {
          if (blameFor(error) === 'dependency') throw error;
          return false;
        });
        if (done) expired++;
        else failed++;
      }
      if (untried.length < BATCH) return expired;
    }
  }
}
