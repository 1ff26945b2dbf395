import type { Posting } from '@duijie/domain';
import type { Recorder } from '../history/recorder.js';
import type { LiveFeed } from '../ports/live-feed.js';
import type { MatchingRun } from '../ports/record-repositories.js';
import type { Store, UnitOfWork } from '../ports/unit-of-work.js';

type Found = Partial<Omit<MatchingRun, 'postingId' | 'side' | 'version' | 'queuedAt'>>;

/** Keeps the progress strip of a posting. It travels beside the data's way: losing a step loses nothing else. */
export class MatchProgress {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recorder: Recorder,
    private readonly live: LiveFeed,
  ) {}

  now(): Date {
    return this.recorder.now();
  }

  /** A step on the way, shown at once. */
  async step(posting: Posting, found: Found): Promise<void> {
    await this.unitOfWork.run((store) => this.save(store, posting, found));
    await this.nudge(posting);
  }

  /** The last step, inside the transaction that makes it true; `nudge` follows the commit. */
  async save(store: Store, posting: Posting, found: Found): Promise<void> {
    const { id: postingId, side, version } = posting;
    const before = await store.runs.find(postingId);
    const under = before?.version === version && !before.completedAt && !before.failedAt ? before : undefined;
    // One that is only matched again was never queued as a posting: it begins with its first step, which lies behind it by now.
    const queuedAt = found.retrievedAt ?? this.recorder.now();
    await store.runs.save({ postingId, side, version, queuedAt, ...under, ...found });
  }

  async nudge(posting: Posting): Promise<void> {
    await this.live.publish({
      topic: 'progress',
      subjectId: posting.id,
      audience: [posting.organizationId, 'brokers'],
    });
  }
}
