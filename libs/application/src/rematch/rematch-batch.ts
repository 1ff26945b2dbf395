import { needQuery, type Posting } from '@duijie/domain';
import type { Recorder } from '../history/recorder.js';
import { changesOf, type Changes } from '../matching/match-changes.js';
import { MOST_CANDIDATES } from '../matching/match-posting.use-case.js';
import type { PairScoring, PreparedScorer } from '../matching/pair-scoring.js';
import { scorePosting } from '../matching/scored-posting.js';
import { meaningsOf } from '../matching/meanings-of.js';
import { movedAmong, sameEditions } from '../matching/stand-still.js';
import { prepareVisible } from '../matching/store-catalogue.js';
import type { CandidateSource } from '../ports/candidate-source.js';
import type { Catalogue, CatalogueEntry } from '../ports/catalogue.js';
import type { Match } from '../ports/match-repositories.js';
import type { RematchStep } from '../ports/rematch-repository.js';
import type { Store, UnitOfWork } from '../ports/unit-of-work.js';
import { isPublic } from '../posting/is-public.js';
import type { VisibleContentOf } from '../posting/posting-summary.js';
import { newsOf } from './rematch-news.js';

/** Needs scored together: enough that reading and writing cost little beside scoring, few enough for one short transaction. */
const BATCH = 50;

interface AskedNeed {
  readonly end: CatalogueEntry<'need'>;
  readonly content: VisibleContentOf['need'];
  readonly stored: readonly Match[];
  readonly pinned: readonly string[];
}

/** Lets whatever else waits in this process go first: a full re-match is in no hurry. */
const afterOthers = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Scores some needs again with everything that could fit them, and writes what changed in one transaction. */
export class RematchBatch {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly candidates: CandidateSource,
    private readonly catalogue: Catalogue,
    private readonly scoring: PairScoring,
    private readonly recorder: Recorder,
  ) {}

  /**
   * @param settle called in the transaction with what the batch adds; it says whether the batch counts
   * @returns whether more may follow
   * @throws SEARCH.UNAVAILABLE, MovedMeanwhile when the editions were replaced meanwhile
   */
  async next(
    afterId: string | undefined,
    settle: (store: Store, step: RematchStep) => Promise<void>,
    size = BATCH,
  ): Promise<boolean> {
    const begun = this.recorder.now().getTime();
    const scorer = await this.scoring.prepare();
    const { ids, needs } = await this.unitOfWork.read(async (store) => {
      const ids = await store.postings.publishedIds('need', afterId, size);
      return { ids, needs: await loadNeeds(store, ids, scorer) };
    });
    const last = ids.at(-1);
    if (last === undefined) return false;
    const changes: { readonly need: AskedNeed; readonly changes: Changes }[] = [];
    const candidates = await this.candidates.caughtUp(scorer.context);
    for (const need of needs) {
      changes.push({ need, changes: await this.score(need, candidates, scorer) });
      await afterOthers();
    }
    await this.unitOfWork.run(async (store) => {
      const added = await this.write(store, changes, scorer);
      const busyMs = this.recorder.now().getTime() - begun;
      await settle(store, { afterId: last, done: ids.length, ...added, busyMs });
    });
    return ids.length === size;
  }

  private async score(
    { end, content, stored, pinned }: AskedNeed,
    candidates: Pick<CandidateSource, 'find'>,
    { context, rules }: PreparedScorer,
  ): Promise<Changes> {
    const proposed = await candidates.find('solution', needQuery(content, context), MOST_CANDIDATES);
    const partners = stored.map(({ solutionId }) => solutionId);
    const ids = [...new Set([...proposed, ...partners, ...pinned])];
    const others = (await this.catalogue.entries('solution', ids, context)).filter(
      ({ organizationId }) => organizationId !== end.organizationId,
    );
    const known = { stored: new Set(partners), pinned: new Set(pinned) };
    const found = scorePosting(end, others, known, context);
    return changesOf({ end, ...found, stored, pinned, rules }, this.recorder.now(), () =>
      this.recorder.nextId(),
    );
  }

  /** What moved meanwhile is left alone: its own run comes. */
  private async write(
    store: Store,
    scored: readonly { readonly need: AskedNeed; readonly changes: Changes }[],
    { rules }: PreparedScorer,
  ): Promise<Pick<RematchStep, 'written' | 'news'>> {
    await sameEditions(store, rules);
    const changed = scored.filter(({ changes: { written, ended } }) => written.length + ended.length > 0);
    if (changed.length === 0) return { written: 0, news: [] };
    const seen = new Map(
      changed
        .flatMap(({ need: { end }, changes: { partners } }): CatalogueEntry[] => [end, ...partners])
        .map((end) => [end.id, { id: end.id, version: end.version }]),
    );
    const moved = new Set(await movedAmong(store, [...seen.values()]));
    const pinned = await store.decisions.pinned(
      'need',
      changed.map(({ need: { end } }) => end.id),
    );
    for (const { need } of changed) {
      if (!isSameSet(need.pinned, pinned.get(need.end.id) ?? [])) moved.add(need.end.id);
    }
    const stands = ({ needId, solutionId }: { readonly needId: string; readonly solutionId: string }) =>
      !moved.has(needId) && !moved.has(solutionId);
    const written = changed.flatMap(({ changes }) => changes.written).filter(stands);
    const ended = changed.flatMap(({ changes }) => changes.ended).filter(stands);
    const ids = new Set(await store.matches.upsertMany(written));
    await store.matches.supersede(ended, this.recorder.now());
    const news = newsOf(
      changed.map(({ need: { end }, changes }) => ({ end, changes })),
      ids,
    );
    return { written: written.length + ended.length, news };
  }
}

const isSameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));

async function loadNeeds(
  store: Store,
  ids: readonly string[],
  scorer: PreparedScorer,
): Promise<readonly AskedNeed[]> {
  if (ids.length === 0) return [];
  const live = await store.postings.live('need', ids);
  const owners = new Map(
    (await store.organizations.findMany([...new Set(live.map(({ posting }) => posting.organizationId))])).map(
      (owner) => [owner.id, owner],
    ),
  );
  const stored = new Map<string, Match[]>();
  for (const match of await store.matches.stored('need', ids)) {
    const rows = stored.get(match.needId);
    if (rows) rows.push(match);
    else stored.set(match.needId, [match]);
  }
  const pinned = await store.decisions.pinned('need', ids);
  const revisions = live.map(({ posting: { id, liveRevision = 0 } }) => ({
    postingId: id,
    number: liveRevision,
  }));
  const meaningOf = await meaningsOf(store, scorer.context, revisions);
  return live.flatMap(({ posting, content }): AskedNeed[] => {
    const owner = owners.get(posting.organizationId);
    if (!owner || !isPublic(posting, owner)) return [];
    const { id, version, liveRevision = 0, organizationId }: Posting = posting;
    const { version: organizationVersion, region: seat } = owner;
    const visible = scorer.visible('need', { postingId: id, number: liveRevision }, content);
    const prepared = prepareVisible(
      'need',
      visible,
      seat,
      scorer.context,
      meaningOf({ postingId: id, number: liveRevision }),
    );
    return [
      {
        end: {
          id,
          side: 'need',
          version,
          liveRevision,
          organizationId,
          excludedOrganizations: content.excludedOrganizations ?? [],
          organizationVersion,
          seat,
          prepared,
        } as CatalogueEntry<'need'>,
        content: visible,
        stored: stored.get(id) ?? [],
        pinned: pinned.get(id) ?? [],
      },
    ];
  });
}
