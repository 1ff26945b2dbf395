import { digest, FACTOR_IDS, type Side } from '@duijie/domain';
import type { MemberActor } from '../access/actor.js';
import type { Recorder } from '../history/recorder.js';
import type { RecommendationView } from '../matching/recommendation-view.js';
import type { ShownItem, ShownList } from '../ports/learning-repositories.js';
import type { PageRequest } from '../ports/page.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';

export interface Impression extends PageRequest {
  readonly side: Side;
  readonly postingId: string;
  readonly items: readonly RecommendationView[];
}

/** Lists that were written lately, so that a page that asks again and again costs nothing. */
const MOST_REMEMBERED = 10_000;
/** When the database is away for long, the log has a gap rather than the process no memory. */
const MOST_WAITING = 2_000;

/**
 * Keeps who was shown what. Reading never waits for it: what is noted is written in batches behind the readers, the next batch while
 * the last is under way, and once per person, list and version. A process that is killed loses what was noted in that moment.
 */
export class ImpressionLog {
  private waiting: ShownList[] = [];
  private readonly seen = new Set<string>();
  private writing?: Promise<void>;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recorder: Recorder,
  ) {}

  note(actor: MemberActor, { side, postingId, items, page, size }: Impression): void {
    const first = items[0];
    if (!first) return;
    const shown = items.map(itemOf);
    const firstPlace = (page - 1) * size + 1;
    const exploredId = shown.find(({ explored }) => explored)?.id ?? '';
    const version = digest(
      [first.scorerVersion, exploredId, firstPlace, ...shown.map(({ id }) => id)].join(' '),
    );
    const key = `${actor.accountId} ${postingId} ${version}`;
    if (this.seen.has(key) || this.waiting.length >= MOST_WAITING) return;
    this.seen.add(key);
    if (this.seen.size > MOST_REMEMBERED) this.seen.delete(this.seen.values().next().value as string);
    this.waiting.push({
      id: this.recorder.nextId(),
      accountId: actor.accountId,
      organizationId: actor.organizationId,
      side,
      postingId,
      version,
      scorerVersion: first.scorerVersion,
      firstPlace,
      items: shown,
      at: this.recorder.now(),
    });
    this.writing ??= this.write().finally(() => (this.writing = undefined));
  }

  /** Resolves once everything noted so far is written or given up. */
  settled(): Promise<void> {
    return this.writing ?? Promise.resolve();
  }

  private async write(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = this.waiting;
      this.waiting = [];
      // A posting may be gone by now, or the database: a gap in the log is no reason to disturb anybody.
      await this.unitOfWork.run((store) => store.shownLists.insertMany(batch)).catch(() => undefined);
    }
  }
}

const itemOf = (view: RecommendationView): ShownItem => {
  const shares = new Map(
    view.breakdown.map(({ factor, weight, points }) => [factor, weight > 0 ? points / weight : 0]),
  );
  return {
    id: view.counterpart.id,
    passed: view.standing === 'passed',
    explored: view.explored === true,
    shares: FACTOR_IDS.map((id) => shares.get(id)),
  };
};
