import type { Posting } from '@duijie/domain';
import type { Recorder } from '../history/recorder.js';
import { MovedMeanwhile, type Settle } from '../pipeline/settle.js';
import type { LiveFeed } from '../ports/live-feed.js';
import type { StoredMatch } from '../ports/match-repositories.js';
import type { MatchingRun } from '../ports/record-repositories.js';
import type { Store, UnitOfWork } from '../ports/unit-of-work.js';
import { changesOf, partnersSeen, type Run } from './match-changes.js';
import type { MatchProgress } from './match-progress.js';
import { samePins } from './same-pins.js';
import { pairOf } from './scored-posting.js';
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
  async end(posting: Posting, stored: readonly StoredMatch[], settle: Settle): Promise<void> {
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
    const { side } = posting;
    const scoredAt = this.now();
    const changes = changesOf(run, () => this.recorder.nextId());
    const { written, ended } = changes;
    await this.unitOfWork.run(async (store) => {
      await settle(store);
      await standStill(store, [posting, ...partnersSeen(changes)]);
      await sameEditions(store, run.rules);
      const pinned = await store.decisions.pinned(side, [posting.id]);
      if (!samePins(run.pinned, pinned.get(posting.id))) throw new MovedMeanwhile('a pin');
      const taken = await store.matches.upsertMany(side, [changes], run.rules, scoredAt);
      await store.matches.supersede(
        ended.map(({ id }) => pairOf(side, posting.id, id)),
        scoredAt,
      );
      const counted = (standing: string) => kept.filter(({ result }) => result.standing === standing).length;
      await this.finish(store, posting, {
        ...found,
        scoredAt,
        passed: counted('passed'),
        toVerify: counted('to_verify'),
      });
      const newMatchIds = written
        .filter(({ was }) => was === 'none')
        .map(({ id }) => id)
        .filter((id) => !taken.has(id));
      if (newMatchIds.length === 0) return;
      const { id: postingId, version } = posting;
      await store.outbox.append({ kind: 'RecommendationsReady', side, postingId, version, newMatchIds });
    });
    // Whoever gains or loses a recommendation.
    const touched = [
      ...written.filter(({ was }) => was !== 'current').map(({ partner }) => partner),
      ...ended,
    ];
    await this.nudge(
      posting,
      touched.map(({ organizationId }) => organizationId),
    );
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
