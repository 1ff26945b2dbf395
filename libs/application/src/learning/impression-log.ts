import { digest, FACTOR_IDS, otherSide, type Side } from '@duijie/domain';
import type { MemberActor } from '../access/actor.js';
import type { Recorder } from '../history/recorder.js';
import type { RecommendationView } from '../matching/recommendation-view.js';
import type { ListKind, ShownItem, ShownList } from '../ports/learning-repositories.js';
import type { PageRequest } from '../ports/page.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';

/** One page of a list as it was answered. */
export interface Impression extends PageRequest {
  readonly list: ListKind;
  /** Of the postings that something is recommended to. */
  readonly side: Side;
  readonly items: readonly RecommendationView[];
}

/** Lists that were written lately, so that a page that asks again and again costs nothing. */
const MOST_REMEMBERED = 10_000;
/** When the database is away for long, the log has a gap rather than the process no memory. */
const MOST_WAITING = 2_000;

/**
 * Keeps who was shown what. Reading never waits for it: what is noted is written in batches behind the readers, the next batch while
 * the last is under way, and once per person, list and version. Of a list over several postings each has its own part, with the places
 * that it took there: only within one posting does the order say anything of the scorer. A process that is killed loses what was noted in
 * that moment.
 */
export class ImpressionLog {
  private waiting: ShownList[] = [];
  private readonly seen = new Set<string>();
  private writing?: Promise<void>;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recorder: Recorder,
  ) {}

  note(actor: MemberActor, { list, side, items, page, size }: Impression): void {
    const parts = new Map<string, { places: number[]; items: RecommendationView[] }>();
    for (const [i, view] of items.entries()) {
      const postingId = idsOf(view)[side];
      const part = parts.get(postingId) ?? { places: [], items: [] };
      part.places.push((page - 1) * size + i + 1);
      part.items.push(view);
      parts.set(postingId, part);
    }
    for (const [postingId, { places, items: views }] of parts)
      this.keep({
        accountId: actor.accountId,
        organizationId: actor.organizationId,
        side,
        postingId,
        list,
        scorerVersion: views[0]?.scorerVersion ?? '',
        places,
        items: views.map((view) => itemOf(view, side)),
      });
    if (this.waiting.length > 0) this.writing ??= this.write().finally(() => (this.writing = undefined));
  }

  /** Resolves once everything noted so far is written or given up. */
  settled(): Promise<void> {
    return this.writing ?? Promise.resolve();
  }

  private keep(shown: Omit<ShownList, 'id' | 'version' | 'at'>): void {
    const { list, scorerVersion, places, items } = shown;
    const explored = items.find((item) => item.explored)?.id ?? '';
    const version = digest(
      [list, scorerVersion, explored, ...places, ...items.map(({ id }) => id)].join(' '),
    );
    const row = { ...shown, id: this.recorder.nextId(), version, at: this.recorder.now() };
    if (this.seen.has(keyOf(row)) || this.waiting.length >= MOST_WAITING) return;
    this.seen.add(keyOf(row));
    if (this.seen.size > MOST_REMEMBERED) this.seen.delete(this.seen.values().next().value as string);
    this.waiting.push(row);
  }

  private async write(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = this.waiting;
      this.waiting = [];
      try {
        await this.unitOfWork.run((store) => store.shownLists.insertMany(batch));
      } catch {
        // A posting may be gone by now, or the database: a gap in the log is no reason to disturb anybody. Whoever reads again is noted again.
        for (const row of batch) this.seen.delete(keyOf(row));
      }
    }
  }
}

const keyOf = ({ accountId, postingId, version }: ShownList): string =>
  `${accountId} ${postingId} ${version}`;

/** A vendor reads a pair from the solution's side, everybody else from the need's. */
const idsOf = ({ reader, own, counterpart }: RecommendationView): Readonly<Record<Side, string>> =>
  reader === 'solution'
    ? { need: counterpart.id, solution: own.id }
    : { need: own.id, solution: counterpart.id };

function itemOf(view: RecommendationView, side: Side): ShownItem {
  const shares = new Map(
    view.breakdown.map(({ factor, weight, points }) => [factor, weight > 0 ? points / weight : 0]),
  );
  return {
    id: idsOf(view)[otherSide(side)],
    passed: view.standing === 'passed',
    explored: view.explored === true,
    shares: FACTOR_IDS.map((id) => shares.get(id)),
  };
}
