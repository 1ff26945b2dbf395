import {
  needQuery,
  otherSide,
  solutionQuery,
  type CandidateQuery,
  type ContentOf,
  type MeaningVector,
  type Organization,
  type Posting,
  type Side,
  type VisibleNeedContent,
  type VisibleSolutionContent,
} from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { requireSystem } from '../access/permissions.js';
import { NOTHING_TO_SETTLE, untilStill, type Settle } from '../pipeline/settle.js';
import type { CandidateSource } from '../ports/candidate-source.js';
import type { Catalogue, CatalogueEntry } from '../ports/catalogue.js';
import type { Match } from '../ports/match-repositories.js';
import type { Store, UnitOfWork } from '../ports/unit-of-work.js';
import { isPublic } from '../posting/is-public.js';
import type { VisibleContentOf } from '../posting/posting-summary.js';
import { meaningsOf } from './meanings-of.js';
import type { MatchWriter } from './match-writer.js';
import { namingOf } from './naming-of.js';
import type { PairScoring, PreparedScorer } from './pair-scoring.js';
import { exclusionsOf, scorePosting, withEasings } from './scored-posting.js';
import { prepareVisible } from './store-catalogue.js';

/**
 * How many candidates search is asked for; stored pairs and pins come on top. Fewer lose some of the ten that would be shown first (of 100,000
 * solutions: 0.6 % with 150, 2.2 % with 100), more only cost.
 */
export const MOST_CANDIDATES = 150;

interface Trigger {
  readonly posting: Posting;
  /** Absent when it is not public. */
  readonly end?: CatalogueEntry & { readonly content: VisibleContentOf[Side] };
  readonly stored: readonly Match[];
  readonly pinned: readonly string[];
}

/**
 * Finds and scores the partners of a posting as it is now, and stores what holds. Everything is read again and nothing is kept when any of
 * it moved before the last transaction. A posting that is not public ends its matches.
 * @throws SEARCH.UNAVAILABLE, MovedMeanwhile
 */
export class MatchPosting {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly candidates: CandidateSource,
    private readonly catalogue: Catalogue,
    private readonly scoring: PairScoring,
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
    const { context } = scorer;
    const found = await this.unitOfWork.read((store) => load(store, side, postingId, scorer));
    if (!found) return this.writer.settleOnly(settle);
    const { posting, end, stored, pinned } = found;
    if (!end) return this.writer.end(posting, stored, settle);

    const proposed = await this.candidates.find(otherSide(side), queryOf(end, context), MOST_CANDIDATES);
    const partners = stored.map(({ needId, solutionId }) => (side === 'need' ? solutionId : needId));
    const ids = [...new Set([...proposed, ...partners, ...pinned])];
    const others = (await this.catalogue.entries(otherSide(side), ids, context)).filter(
      // An organization is not recommended to itself.
      ({ organizationId }) => organizationId !== end.organizationId,
    );
    const retrievedAt = this.writer.now();
    const known = { stored: new Set(partners), pinned: new Set(pinned) };
    const { kept, dropped, broken, scored } = scorePosting(end, others, known, context);
    const asked = end.content as VisibleNeedContent;
    const excludedBy =
      side === 'need' ? withEasings(exclusionsOf(asked, broken, context), asked, scored, context) : [];
    await this.writer.store(
      { posting, end, kept, dropped, stored, pinned, rules: scorer.rules },
      { retrievedAt, candidates: others.length, excludedBy },
      settle,
    );
  }
}

async function load(
  store: Store,
  side: Side,
  postingId: string,
  scorer: PreparedScorer,
): Promise<Trigger | undefined> {
  const posting = await store.postings.find(side, postingId);
  const owner = posting && (await store.organizations.find(posting.organizationId));
  if (!posting || !owner) return undefined;
  const stored = await store.matches.stored(side, [postingId]);
  const number = posting.liveRevision ?? 0;
  const live = isPublic(posting, owner) ? await store.postings.revision(side, postingId, number) : undefined;
  if (!live) return { posting, stored, pinned: [] };
  const content = scorer.visible(side, { postingId, number }, live.content);
  const meaningOf = await meaningsOf(store, scorer.context, [{ postingId, number }]);
  return {
    posting,
    end: {
      ...entryOf(posting, owner, live.content, content, scorer, meaningOf({ postingId, number })),
      content,
    },
    stored,
    pinned: (await store.decisions.pinned(side, [postingId])).get(postingId) ?? [],
  };
}

function entryOf(
  { id, side, version, liveRevision = 0, organizationId }: Posting,
  { version: organizationVersion, region: seat }: Organization,
  content: ContentOf[Side],
  visible: VisibleContentOf[Side],
  { context }: PreparedScorer,
  meaning: MeaningVector | undefined,
): CatalogueEntry {
  const prepared = prepareVisible(side, visible, seat, context, meaning);
  return {
    id,
    side,
    version,
    liveRevision,
    organizationId,
    ...namingOf(side, content),
    organizationVersion,
    seat,
    prepared,
  };
}

const queryOf = (
  { side, content, seat }: NonNullable<Trigger['end']>,
  context: PreparedScorer['context'],
): CandidateQuery =>
  side === 'need'
    ? needQuery(content as VisibleNeedContent, context)
    : solutionQuery({ content: content as VisibleSolutionContent, seat }, context);
