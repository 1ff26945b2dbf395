import type { PreparedQuery, ScoringContext } from '@duijie/domain';
import type { Recorder } from '../history/recorder.js';
import { askingEntry, type AskingEntry } from '../matching/asking-entry.js';
import { asSeen, changesOf, partnersSeen, type Changes } from '../matching/match-changes.js';
import { meaningsOf } from '../matching/meanings-of.js';
import type { PairScoring, PreparedScorer } from '../matching/pair-scoring.js';
import {
  byPartner,
  MOST_CANDIDATES,
  partnersAmong,
  queryOf,
  type Asking,
  type Partners,
} from '../matching/partners-to-score.js';
import { samePins } from '../matching/same-pins.js';
import { pairOf, scorePosting } from '../matching/scored-posting.js';
import { sameEditions } from '../matching/stand-still.js';
import type { Foreground } from '../pipeline/foreground.js';
import type { CandidateSource, CaughtUp } from '../ports/candidate-source.js';
import type { Catalogue, CatalogueEntry } from '../ports/catalogue.js';
import type { Rules, StoredMatch } from '../ports/match-repositories.js';
import type { RematchStep } from '../ports/rematch-repository.js';
import type { Store, UnitOfWork } from '../ports/unit-of-work.js';
import { isPublic } from '../posting/is-public.js';
import { newsOf } from './rematch-news.js';

/** Needs scored together: enough that reading and writing cost little beside scoring, few enough for one short transaction. */
const BATCH = 50;

/** Needs that are scored for practice, two seconds' work: half of them leave much unpractised, more bring little. */
const REHEARSED = 1_000;

/** So few together that what is done once for a batch is practised as well. */
const REHEARSED_TOGETHER = 10;

/** Of these, what is written and taken back: what the database throws away again lies there until it is cleaned up. */
const WRITTEN_IN_REHEARSAL = 250;

/** Needs that are looked for together. */
const AHEAD = 8;

interface Batch {
  /** All needs that were looked at, in order; there may be more behind them. */
  readonly ids: readonly string[];
  readonly isLast: boolean;
}

/** With what is visible of it where it had to be read, without it where it lay in memory. */
type AskingNeed = Asking<'need', CatalogueEntry<'need'> | AskingEntry<'need'>>;

/** Some needs, as they were read, and what they are to be scored with. */
export interface LoadedBatch extends Batch {
  readonly scorer: PreparedScorer;
  readonly candidates: CaughtUp;
  readonly needs: readonly AskingNeed[];
}

/** Some needs, scored and not yet written. */
export interface ScoredBatch extends Batch {
  readonly rules: Rules;
  readonly scored: readonly ScoredNeed[];
}
interface ScoredNeed extends Changes {
  /** As they were seen. */
  readonly pinned: readonly string[];
}

/** Scores some needs again with everything that could fit them, and writes what changed in one transaction. In no hurry: others go first. */
export class RematchBatch {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly candidates: CandidateSource,
    private readonly catalogue: Catalogue,
    private readonly scoring: PairScoring,
    private readonly recorder: Recorder,
    private readonly foreground: Foreground,
  ) {}

  /** Reads the needs behind this one, in order, once it is known what was committed before. @throws SEARCH.UNAVAILABLE */
  async load(afterId: string | undefined, size = BATCH): Promise<LoadedBatch> {
    const scorer = await this.scoring.prepare();
    const candidates = await this.candidates.caughtUp(scorer.context);
    return this.unitOfWork.read(async (store) => {
      const ids = await store.postings.publishedIds('need', afterId, size);
      const needs = await this.loadNeeds(store, ids, scorer);
      return { scorer, candidates, ids, isLast: ids.length < size, needs };
    });
  }

  /**
   * Scores the first needs for nothing, and takes back what it writes of them: a process that was just started runs slow code until it is
   * compiled, and its first job would pay for it (docs/adr/0020). @throws SEARCH.UNAVAILABLE, MovedMeanwhile
   */
  async rehearse(): Promise<void> {
    let afterId: string | undefined;
    for (let done = 0; done < REHEARSED; done += REHEARSED_TOGETHER) {
      const batch = await this.load(afterId, REHEARSED_TOGETHER);
      const scored = await this.score(batch);
      if (done < WRITTEN_IN_REHEARSAL) await this.writeInVain(scored);
      if (batch.isLast) return;
      afterId = batch.ids.at(-1);
    }
  }

  private async writeInVain(batch: ScoredBatch): Promise<void> {
    const takenBack = new Error('taken back');
    try {
      await this.write(batch, () => Promise.reject(takenBack));
    } catch (error) {
      if (error !== takenBack) throw error;
    }
  }

  /** @throws SEARCH.UNAVAILABLE, MovedMeanwhile */
  async score({ scorer, candidates, ids, isLast, needs }: LoadedBatch): Promise<ScoredBatch> {
    const scored: ScoredNeed[] = [];
    for await (const { need, proposed } of lookedFor(needs, candidates, scorer.context)) {
      const partners = await partnersAmong(need, proposed, this.catalogue, scorer.context);
      scored.push(this.scoreNeed(need, partners, scorer));
      await this.foreground.quiet();
    }
    return { rules: scorer.rules, ids, isLast, scored };
  }

  /**
   * @param settle called in the transaction with what the batch adds; it says whether the batch counts
   * @throws MovedMeanwhile when the editions were replaced meanwhile
   */
  async write(
    { rules, ids, scored }: ScoredBatch,
    settle: (store: Store, step: Omit<RematchStep, 'busyMs'>) => Promise<void>,
  ): Promise<void> {
    const afterId = ids.at(-1);
    if (afterId === undefined) return;
    await this.foreground.quiet();
    await this.unitOfWork.run(async (store) => {
      const added = await this.store(store, scored, rules);
      await settle(store, { afterId, done: ids.length, ...added });
    });
  }

  private scoreNeed(
    need: AskingNeed,
    { others, known }: Partners,
    { context, rules }: PreparedScorer,
  ): ScoredNeed {
    const found = scorePosting(need.end, others, known, context);
    const changes = changesOf({ ...need, ...found, rules }, () => this.recorder.nextId());
    return { ...changes, pinned: need.pinned };
  }

  /** What moved meanwhile is left alone: its own run comes. */
  private async store(
    store: Store,
    scored: readonly ScoredNeed[],
    rules: Rules,
  ): Promise<Pick<RematchStep, 'written' | 'news'>> {
    await sameEditions(store, rules);
    const changed = scored.filter(({ written, ended }) => written.length + ended.length > 0);
    if (changed.length === 0) return { written: 0, news: [] };
    const standing = await this.standing(store, changed);
    const at = this.recorder.now();
    const taken = await this.keep(store, standing, rules, at);
    await store.matches.supersede(
      standing.flatMap(({ end, ended }) => ended.map(({ id }) => pairOf('need', end.id, id))),
      at,
    );
    const count = standing.reduce((sum, { written, ended }) => sum + written.length + ended.length, 0);
    return { written: count, news: newsOf(standing, taken) };
  }

  /** @returns ids of pairs that somebody else stored meanwhile @throws MovedMeanwhile */
  private async keep(
    store: Store,
    changes: readonly Changes[],
    rules: Rules,
    at: Date,
  ): Promise<ReadonlySet<string>> {
    const isNew = changes.every(({ written }) => written.every(({ was }) => was === 'none'));
    // All with one statement, in one order: two would wait for each other with that of a run which stores some of both.
    if (!isNew) return store.matches.upsertMany('need', changes, rules, at);
    await store.matches.insertMany('need', changes, rules, at);
    return new Set();
  }

  /** Locks all ends until the commit. @returns the changes without those of ends that moved since they were scored */
  private async standing(store: Store, changed: readonly ScoredNeed[]): Promise<readonly Changes[]> {
    // One partner in seven is seen twice: asking again costs less than finding out.
    const seen = changed.flatMap((changes) => [asSeen(changes.end), ...partnersSeen(changes)]);
    const moved = new Set(await store.postings.movedAmong(seen));
    const pinned = await store.decisions.pinned(
      'need',
      changed.map(({ end }) => end.id),
    );
    const still = changed.filter(
      ({ end, pinned: seen }) => !moved.has(end.id) && samePins(seen, pinned.get(end.id)),
    );
    if (moved.size === 0) return still;
    return still.map(({ end, written, ended }) => ({
      end,
      written: written.filter(({ partner }) => !moved.has(partner.id)),
      ended: ended.filter(({ id }) => !moved.has(id)),
    }));
  }

  private async loadNeeds(
    store: Store,
    ids: readonly string[],
    scorer: PreparedScorer,
  ): Promise<readonly AskingNeed[]> {
    if (ids.length === 0) return [];
    const ends = await this.endsOf(store, ids, scorer);
    const stored = new Map<string, StoredMatch[]>();
    for (const match of await store.matches.stored('need', ids)) {
      const rows = stored.get(match.needId);
      if (rows) rows.push(match);
      else stored.set(match.needId, [match]);
    }
    const pinned = await store.decisions.pinned('need', ids);
    return ends.map((end) => ({
      end,
      stored: byPartner('need', stored.get(end.id) ?? []),
      pinned: pinned.get(end.id) ?? [],
    }));
  }

  /** The public ones: as they lie in memory, which may lag behind as for a partner, or as they are. */
  private async endsOf(
    store: Store,
    ids: readonly string[],
    scorer: PreparedScorer,
  ): Promise<readonly AskingNeed['end'][]> {
    const known = ids.map((id) => this.catalogue.atHand('need', id, scorer.context));
    const missing = ids.filter((_, i) => !known[i]);
    const read = missing.length > 0 ? await this.readEnds(store, missing, scorer) : [];
    return [...known.filter((end) => end !== undefined), ...read];
  }

  private async readEnds(
    store: Store,
    ids: readonly string[],
    scorer: PreparedScorer,
  ): Promise<readonly AskingEntry<'need'>[]> {
    const live = await store.postings.live('need', ids);
    const ownerIds = [...new Set(live.map(({ posting }) => posting.organizationId))];
    const owners = new Map((await store.organizations.findMany(ownerIds)).map((owner) => [owner.id, owner]));
    const revisions = live.map(({ posting: { id, liveRevision = 0 } }) => ({
      postingId: id,
      number: liveRevision,
    }));
    const meaningOf = await meaningsOf(store, scorer.context, revisions);
    return live.flatMap(({ posting, content }): AskingEntry<'need'>[] => {
      const owner = owners.get(posting.organizationId);
      return owner && isPublic(posting, owner)
        ? [askingEntry(posting, owner, content, scorer, meaningOf)]
        : [];
    });
  }
}

const bareQuery = ({ prepared }: CatalogueEntry<'need'>, context: ScoringContext): PreparedQuery => ({
  asker: { side: 'need', prepared },
  context,
});

/** Each need with what search proposes to it. Those of the next few are looked for while these few are scored. */
async function* lookedFor(needs: readonly AskingNeed[], candidates: CaughtUp, context: ScoringContext) {
  const begin = (from: number) => {
    const some = needs.slice(from, from + AHEAD);
    const queries = some.map(({ end }) =>
      'content' in end ? queryOf(end, context) : bareQuery(end, context),
    );
    const found = candidates.lookAhead('solution', queries, MOST_CANDIDATES);
    return some.map((need, i) => ({ need, find: found[i] as (typeof found)[number] }));
  };
  let coming = begin(0);
  for (let from = AHEAD; coming.length > 0; from += AHEAD) {
    const these = coming;
    coming = begin(from);
    for (const { need, find } of these) yield { need, proposed: await find() };
  }
}
