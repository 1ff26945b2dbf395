import { otherSide, SCORER_VERSION, type Posting, type Side } from '@duijie/domain';
import type { Recorder } from '../history/recorder.js';
import { MovedMeanwhile, type Settle } from '../pipeline/settle.js';
import type { LiveFeed } from '../ports/live-feed.js';
import type { Match, Recommendation } from '../ports/match-repositories.js';
import type { Store, UnitOfWork } from '../ports/unit-of-work.js';
import type { MatchProgress } from './match-progress.js';
import type { PreparedScorer } from './pair-scoring.js';
import type { End, ScoredPair, ScoredPosting } from './scored-posting.js';

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

  /** The posting is not public: its matches end, and their recommendations are withdrawn. */
  async end(posting: Posting, settle: Settle): Promise<void> {
    const { side, id } = posting;
    const touched = await this.unitOfWork.run(async (store) => {
      await settle(store);
      await standStill(store, [posting]);
      const partners = await store.matches.partners(side, id);
      const touched = await this.supersede(store, side, id, partners);
      await this.finish(store, posting);
      return touched;
    });
    await this.nudge(posting, touched);
  }

  /** @param stored partners of the rows that exist: only these can be superseded, and they are locked too */
  async store(
    end: End,
    scored: ScoredPosting,
    stored: ReadonlySet<string>,
    scorer: PreparedScorer,
    settle: Settle,
  ): Promise<void> {
    const { posting } = end;
    const { side, id } = posting;
    const ended = scored.dropped.filter((partner) => stored.has(partner.id));
    const touched = await this.unitOfWork.run(async (store) => {
      await settle(store);
      await standStill(store, [posting, ...ended, ...scored.kept.map(({ partner }) => partner.posting)]);
      await sameEditions(store, scorer);
      const made = scored.kept.map((pair) => this.match(end, pair, scorer));
      const matches = await store.matches.upsertMany(made);
      const fresh = await store.recommendations.ensure(this.recommendations(end, scored, matches));
      const withdrawn = await this.supersede(
        store,
        side,
        id,
        ended.map((partner) => partner.id),
      );
      const counted = (standing: string) =>
        scored.kept.filter(({ result }) => result.standing === standing).length;
      await this.finish(store, posting, {
        scoredAt: this.now(),
        passed: counted('passed'),
        toVerify: counted('to_verify'),
        excludedBy: scored.exclusions,
      });
      const newMatchIds = firstStored(made, matches);
      if (newMatchIds.length > 0) {
        const { version } = posting;
        await store.outbox.append({
          kind: 'RecommendationsReady',
          side,
          postingId: id,
          version,
          newMatchIds,
        });
      }
      return [...fresh.map(({ organizationId }) => organizationId), ...withdrawn];
    });
    await this.nudge(posting, touched);
  }

  private match(end: End, { partner, result }: ScoredPair, scorer: PreparedScorer): Match {
    const [need, solution] = end.posting.side === 'need' ? [end, partner] : [partner, end];
    return {
      id: this.recorder.nextId(),
      needId: need.posting.id,
      solutionId: solution.posting.id,
      state: 'current',
      result,
      inputs: {
        needRevision: need.posting.liveRevision ?? 0,
        solutionRevision: solution.posting.liveRevision ?? 0,
        needVersion: need.posting.version,
        solutionVersion: solution.posting.version,
        needOrganizationVersion: need.owner.version,
        solutionOrganizationVersion: solution.owner.version,
        scorerVersion: SCORER_VERSION,
        vocabularyVersion: scorer.shelf.vocabularyVersion,
        corpusSnapshot: scorer.shelf.corpus.number,
        asOf: scorer.asOf,
      },
      computedAt: this.now(),
    };
  }

  /** Exactly two for a match: one for each of its organizations. */
  private recommendations(
    end: End,
    { kept }: ScoredPosting,
    matches: readonly Match[],
  ): readonly Recommendation[] {
    const { side } = end.posting;
    const ownerOf = new Map(kept.map(({ partner }) => [partner.posting.id, partner.owner.id]));
    const createdAt = this.now();
    return matches.flatMap((match) => {
      const partnerOwner = ownerOf.get(side === 'need' ? match.solutionId : match.needId);
      if (partnerOwner === undefined) return [];
      const to = (receiver: Side, organizationId: string): Recommendation => ({
        id: this.recorder.nextId(),
        matchId: match.id,
        side: receiver,
        organizationId,
        state: 'active',
        createdAt,
      });
      return [to(side, end.owner.id), to(otherSide(side), partnerOwner)];
    });
  }

  /** @returns the organizations that lose a recommendation */
  private async supersede(
    store: Store,
    side: Side,
    id: string,
    partners: readonly string[],
  ): Promise<readonly string[]> {
    if (partners.length === 0) return [];
    const ended = await store.matches.supersede(side, id, partners);
    if (ended.length === 0) return [];
    await store.recommendations.withdrawOfMatches(ended);
    return [
      ...new Set((await store.postings.findMany(partners)).map(({ organizationId }) => organizationId)),
    ];
  }

  private async finish(
    store: Store,
    posting: Posting,
    found: Parameters<MatchProgress['save']>[2] = {},
  ): Promise<void> {
    if (!(await store.postings.markMatched(posting.id, posting.version))) throw moved(posting);
    if (posting.state === 'published')
      await this.progress.save(store, posting, { ...found, completedAt: this.now() });
  }

  private async nudge(posting: Posting, touched: readonly string[]): Promise<void> {
    await this.progress.nudge(posting);
    const audience = [...new Set([posting.organizationId, ...touched, 'brokers'])];
    await this.live.publish({ topic: 'recommendations', subjectId: posting.id, audience });
  }
}

const moved = (posting: Posting): MovedMeanwhile => new MovedMeanwhile(`posting ${posting.id}`);

/** A row that was there before keeps its id; one that bears the id just made is new. */
function firstStored(made: readonly Match[], stored: readonly Match[]): readonly string[] {
  const ids = new Set(made.map(({ id }) => id));
  return stored.filter(({ id }) => ids.has(id)).map(({ id }) => id);
}

/** Locks the postings and compares: version and state must be as they were scored. */
async function standStill(store: Store, seen: readonly Posting[]): Promise<void> {
  const locked = new Map(
    (await store.postings.share(seen.map(({ id }) => id))).map((posting) => [posting.id, posting]),
  );
  for (const posting of seen) {
    const now = locked.get(posting.id);
    if (now?.version !== posting.version || now.state !== posting.state) throw moved(posting);
  }
}

/** A renewed corpus or vocabulary comes with a re-match of everything: what was scored before must not be kept after. */
async function sameEditions(store: Store, scorer: PreparedScorer): Promise<void> {
  const { editions, corpus } = await store.reference.versions();
  const { versions } = scorer.shelf;
  if (corpus !== versions.corpus || editions.vocabulary !== versions.editions.vocabulary) {
    throw new MovedMeanwhile('the reference data');
  }
}
