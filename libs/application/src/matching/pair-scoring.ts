import {
  scoringContext,
  visibleNeed,
  visibleSolution,
  type NeedContent,
  type Organization,
  type ScorableNeed,
  type ScorableSolution,
  type ScoringContext,
  type Side,
  type SolutionContent,
} from '@duijie/domain';
import type { LivePosting } from '../ports/posting-repository.js';
import type { Clock } from '../ports/small-ports.js';
import type { VisibleContentOf } from '../posting/posting-summary.js';
import type { ReferenceLibrary } from '../reference/reference-library.js';
import type { ReferenceShelf } from '../reference/reference-shelf.js';

/** Visible contents kept between matches, newest used last: their text vectors are remembered by the context. */
const MOST_KEPT = 5_000;

/** One set of frozen inputs, with which pairs are scored. */
export class PreparedScorer {
  private readonly kept = new Map<string, VisibleContentOf[Side]>();

  constructor(
    readonly shelf: ReferenceShelf,
    readonly asOf: string,
    readonly context: ScoringContext,
  ) {}

  need({ posting, content }: LivePosting, owner: Organization): ScorableNeed {
    const visible = this.remembered(posting.id, posting.liveRevision, () =>
      visibleNeed(content as NeedContent),
    );
    return { id: posting.id, organizationId: owner.id, content: visible };
  }

  solution({ posting, content }: LivePosting, owner: Organization): ScorableSolution {
    const visible = this.remembered(posting.id, posting.liveRevision, () =>
      visibleSolution(content as SolutionContent),
    );
    return { id: posting.id, organizationId: owner.id, seat: owner.region, content: visible };
  }

  /** A revision's content never changes, so (posting, revision) names it for ever. */
  private remembered<T extends VisibleContentOf[Side]>(
    id: string,
    revision: number | undefined,
    make: () => T,
  ): T {
    const key = `${id}:${revision}`;
    const content = (this.kept.get(key) as T | undefined) ?? make();
    this.kept.delete(key);
    this.kept.set(key, content);
    if (this.kept.size > MOST_KEPT) this.kept.delete(this.kept.keys().next().value as string);
    return content;
  }
}

/** Gives out the scorer of today's day and the active editions, the same one as long as they stand. */
export class PairScoring {
  private prepared?: PreparedScorer;

  constructor(
    private readonly library: ReferenceLibrary,
    private readonly clock: Clock,
  ) {}

  async prepare(): Promise<PreparedScorer> {
    const shelf = await this.library.fresh();
    const asOf = this.clock.today();
    if (this.prepared?.shelf !== shelf || this.prepared.asOf !== asOf) {
      this.prepared = new PreparedScorer(shelf, asOf, scoringContext(shelf.lexicon, shelf.corpus, asOf));
    }
    return this.prepared;
  }
}
