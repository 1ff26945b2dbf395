import {
  scoringContext,
  type ContentOf,
  type NeedContent,
  type Organization,
  type Posting,
  type ScorableNeed,
  type ScorableSolution,
  type ScoringContext,
  type Side,
  type SolutionContent,
  type VisibleNeedContent,
  type VisibleSolutionContent,
} from '@duijie/domain';
import type { LivePosting } from '../ports/posting-repository.js';
import type { Clock } from '../ports/small-ports.js';
import type { VisibleContentOf } from '../posting/posting-summary.js';
import { visibleContent } from '../posting/visible-content.js';
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
    return scorableNeed(posting.id, owner, this.remember('need', posting, content as NeedContent));
  }

  solution({ posting, content }: LivePosting, owner: Organization): ScorableSolution {
    return scorableSolution(
      posting.id,
      owner,
      this.remember('solution', posting, content as SolutionContent),
    );
  }

  /** What is visible of a posting's live revision, if it was met before: a revision never changes, so it need not be read again. */
  recall<S extends Side>(posting: Posting<S>): VisibleContentOf[S] | undefined {
    const key = keyOf(posting);
    const content = this.kept.get(key) as VisibleContentOf[S] | undefined;
    if (content) this.keep(key, content);
    return content;
  }

  remember<S extends Side>(side: S, posting: Posting, content: ContentOf[S]): VisibleContentOf[S] {
    const key = keyOf(posting);
    const visible = (this.kept.get(key) as VisibleContentOf[S] | undefined) ?? visibleContent(side, content);
    this.keep(key, visible);
    return visible;
  }

  private keep(key: string, content: VisibleContentOf[Side]): void {
    this.kept.delete(key);
    this.kept.set(key, content);
    if (this.kept.size > MOST_KEPT) this.kept.delete(this.kept.keys().next().value as string);
  }
}

const keyOf = ({ id, liveRevision }: Posting): string => `${id}:${liveRevision}`;

export const scorableNeed = (
  id: string,
  { id: organizationId }: Organization,
  content: VisibleNeedContent,
): ScorableNeed => ({ id, organizationId, content });

export const scorableSolution = (
  id: string,
  { id: organizationId, region: seat }: Organization,
  content: VisibleSolutionContent,
): ScorableSolution => ({ id, organizationId, seat, content });

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
