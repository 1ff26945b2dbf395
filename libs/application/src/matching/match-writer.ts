import type { Posting } from '@duijie/domain';
import type { Recorder } from '../history/recorder.js';
import { MovedMeanwhile, type Settle } from '../pipeline/settle.js';
import type { LiveFeed } from '../ports/live-feed.js';
import type { Match } from '../ports/match-repositories.js';
import type { MatchingRun } from '../ports/record-repositories.js';
import type { Store, UnitOfWork } from '../ports/unit-of-work.js';
import { changesOf, type Run } from './match-changes.js';
import type { MatchProgress } from './match-progress.js';
import { samePins } from './same-pins.js';
import { sameEditions, standStill } from './stand-still.js';

type Found = Pick<MatchingRun, 'retrievedAt' | 'candidates' | 'excludedBy'>;

/** tx3: keeps what was scored if nothing it was scored with has moved. */
export class MatchWriter {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recorder: Recorder,
    private readonly progress: MatchProgress,
    private readonly live: LiveFeed,
  ) {}

  now(): Date {
    return this.recorder.now();
  }

  settleOnly(settle: Settle): Promise<void> {
    return this.unitOfWork.run(settle);
  }

  /** The posting is not public: its matches end. */
  async end(posting: Posting, stored: readonly Match[], settle: Settle): Promise<void> {
    const current = stored.filter(({ state }) => state === 'current');
    const touched = await this.unitOfWork.run(async (store) => {
      await settle(store);
      await standStill(store, [posting]);
      await store.matches.supersede(current, this.now());
      await this.finish(store, posting, {});
      const ids = current.map(({ needId, solutionId }) => (posting.side === 'need' ? solutionId : needId));
      return (await store.postings.findMany(ids)).map(({ organizationId }) => organizationId);
    });
    await this.nudge(posting, touched);
  }

  async store(run: Run & { readonly posting: Posting }, found: Found, settle: Settle): Promise<void> {
    const { posting, kept } = run;
    const computedAt = this.now();
    const changes = changesOf(run, computedAt, () => this.recorder.nextId());
    await this.unitOfWork.run(async (store) => {
      await settle(store);
      await standStill(store, [posting, ...changes.partners]);
      await sameEditions(store, run.rules);
      const pinned = await store.decisions.pinned(posting.side, [posting.id]);
      if (!samePins(run.pinned, pinned.get(posting.id))) throw new MovedMeanwhile('a pin');
      const ids = new Set(await store.matches.upsertMany(changes.written));
      await store.matches.supersede(changes.ended, computedAt);
      const counted = (standing: string) => kept.filter(({ result }) => result.standing === standing).length;
      await this.finish(store, posting, {
        ...found,
        scoredAt: computedAt,
        passed: counted('passed'),
        toVerify: counted('to_verify'),
      });
      // A row that was there before keeps its id; one that bears the id just made is new.
      const newMatchIds = changes.written
        .map(({ id }) => id)
        .filter((id) => ids.has(id) && changes.made.has(id));
      if (newMatchIds.length === 0) return;
      const { side, id: postingId, version } = posting;
      await store.outbox.append({ kind: 'RecommendationsReady', side, postingId, version, newMatchIds });
    });
    await this.nudge(posting, changes.touched);
  }

  private async finish(
    store: Store,
    posting: Posting,
    found: Parameters<MatchProgress['save']>[2],
  ): Promise<void> {
    if (!(await store.postings.markMatched(posting.id, posting.version)))
      throw new MovedMeanwhile(`posting ${posting.id}`);
    if (posting.state === 'published')
      await this.progress.save(store, posting, { ...found, completedAt: this.now() });
  }

  private async nudge(posting: Posting, touched: readonly string[]): Promise<void> {
    await this.progress.nudge(posting);
    const audience = [...new Set([posting.organizationId, ...touched, 'brokers'])];
    await this.live.publish({ topic: 'recommendations', subjectId: posting.id, audience });
  }
}
