import type { Posting, Side, VisibleNeedContent } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { requireSystem } from '../access/permissions.js';
import { NOTHING_TO_SETTLE, untilStill, type Settle } from '../pipeline/settle.js';
import type { CandidateSource } from '../ports/candidate-source.js';
import type { Catalogue } from '../ports/catalogue.js';
import type { StoredMatch } from '../ports/match-repositories.js';
import type { Store, UnitOfWork } from '../ports/unit-of-work.js';
import { isPublic } from '../posting/is-public.js';
import { askingEntry } from './asking-entry.js';
import { meaningsOf } from './meanings-of.js';
import type { MatchWriter } from './match-writer.js';
import type { PairScoring, PreparedScorer } from './pair-scoring.js';
import { byPartner, partnersToScore, type Asking } from './partners-to-score.js';
import { exclusionsOf, scorePosting, withEasings } from './scored-posting.js';

interface Trigger {
  readonly posting: Posting;
  readonly stored: readonly StoredMatch[];
  /** Absent when it is not public. */
  readonly asking?: Asking;
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
    const { posting, stored, asking } = found;
    if (!asking) return this.writer.end(posting, stored, settle);

    const { others, known } = await partnersToScore(asking, this.candidates, this.catalogue, context);
    const retrievedAt = this.writer.now();
    const { kept, dropped, broken, scored } = scorePosting(asking.end, others, known, context);
    const asked = asking.end.content as VisibleNeedContent;
    const excludedBy =
      side === 'need' ? withEasings(exclusionsOf(asked, broken, context), asked, scored, context) : [];
    await this.writer.store(
      { posting, ...asking, kept, dropped, rules: scorer.rules },
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
  if (!live) return { posting, stored };
  const meaningOf = await meaningsOf(store, scorer.context, [{ postingId, number }]);
  const end = askingEntry(posting, owner, live.content, scorer, meaningOf);
  const pinned = (await store.decisions.pinned(side, [postingId])).get(postingId) ?? [];
  return { posting, stored, asking: { end, stored: byPartner(side, stored), pinned } };
}
