import { otherSide, type Posting, type Side } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { requireSystem } from '../access/permissions.js';
import { NOTHING_TO_SETTLE, untilStill, type Settle } from '../pipeline/settle.js';
import type { CandidateSource } from '../ports/candidate-source.js';
import type { Store, UnitOfWork } from '../ports/unit-of-work.js';
import { isPublic } from '../posting/is-public.js';
import type { MatchProgress } from './match-progress.js';
import type { MatchWriter } from './match-writer.js';
import type { PairScoring, PreparedScorer } from './pair-scoring.js';
import { queryFor, scorePosting, type End } from './scored-posting.js';

/** How many candidates search is asked for; stored pairs and pins come on top. */
export const MOST_CANDIDATES = 300;

/**
 * Finds and scores the partners of a posting as it is now, and stores what holds. Everything is read again and nothing is kept when any of
 * it moved before the last transaction. A posting that is not public ends its matches.
 * @throws SEARCH.UNAVAILABLE, MovedMeanwhile
 */
export class MatchPosting {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly candidates: CandidateSource,
    private readonly scoring: PairScoring,
    private readonly progress: MatchProgress,
    private readonly writer: MatchWriter,
  ) {}

  async execute(
    actor: Actor,
    input: { readonly side: Side; readonly postingId: string },
    settle: Settle = NOTHING_TO_SETTLE,
  ): Promise<void> {
    requireSystem(actor);
    await untilStill(() => this.attempt(input.side, input.postingId, settle));
  }

  private async attempt(side: Side, postingId: string, settle: Settle): Promise<void> {
    const scorer = await this.scoring.prepare();
    const found = await this.unitOfWork.read((store) => this.load(store, side, postingId, scorer));
    if (!found) return this.writer.settleOnly(settle);
    if (!found.end) return this.writer.end(found.posting, settle);

    const { end, partners, pinned } = found;
    const proposed = await this.candidates.find(otherSide(side), queryFor(end, scorer), MOST_CANDIDATES);
    const ids = [...new Set([...proposed, ...partners, ...pinned])];
    const others = await this.unitOfWork.read((store) =>
      this.ends(store, otherSide(side), ids, end.owner.id, scorer),
    );
    await this.progress.step(found.posting, {
      retrievedAt: this.writer.now(),
      candidates: others.length,
    });
    const scored = scorePosting(end, others, new Set(pinned), scorer);
    await this.writer.store(end, scored, new Set(partners), scorer, settle);
  }

  private async load(
    store: Store,
    side: Side,
    postingId: string,
    scorer: PreparedScorer,
  ): Promise<
    { posting: Posting; end?: End; partners: readonly string[]; pinned: readonly string[] } | undefined
  > {
    const posting = await store.postings.find(side, postingId);
    const owner = posting && (await store.organizations.find(posting.organizationId));
    if (!posting || !owner) return undefined;
    const live = isPublic(posting, owner)
      ? await store.postings.revision(side, postingId, posting.liveRevision ?? 0)
      : undefined;
    if (!live) return { posting, partners: [], pinned: [] };
    return {
      posting,
      end: { posting, owner, content: scorer.remember(side, posting, live.content) },
      partners: await store.matches.partners(side, postingId),
      pinned: await store.decisions.pinnedPartners(side, postingId),
    };
  }

  /** The public ones among ids, with their owners. An organization is not recommended to itself. */
  private async ends(
    store: Store,
    side: Side,
    ids: readonly string[],
    self: string,
    scorer: PreparedScorer,
  ): Promise<readonly End[]> {
    const postings = await store.postings.published(side, ids);
    const ownerIds = [...new Set(postings.map(({ organizationId }) => organizationId))];
    const owners = new Map((await store.organizations.findMany(ownerIds)).map((owner) => [owner.id, owner]));
    const seen = postings.flatMap((posting) => {
      const owner = owners.get(posting.organizationId);
      if (!owner || owner.id === self || !isPublic(posting, owner)) return [];
      return [{ posting, owner, content: scorer.recall(posting) }];
    });
    const unknown = seen.filter(({ content }) => !content).map(({ posting }) => posting);
    const read = await store.postings.revisions(
      unknown.map(({ id, liveRevision }) => ({ postingId: id, number: liveRevision ?? 0 })),
    );
    const contents = new Map(read.map(({ postingId, content }) => [postingId, content]));
    return seen.flatMap(({ posting, owner, content }) => {
      if (content) return [{ posting, owner, content }];
      const fresh = contents.get(posting.id);
      return fresh ? [{ posting, owner, content: scorer.remember(side, posting, fresh) }] : [];
    });
  }
}
