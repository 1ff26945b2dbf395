import {
  Catalogue,
  MOST_CANDIDATES,
  type CandidateSource,
  type CatalogueEntry,
  type SearchAsk,
  type SearchFeed,
  type SearchQuery,
} from '@duijie/application';
import {
  needQuery,
  prepareNeed,
  prepareSolution,
  type PreparedSolution,
  type ScoringContext,
  type Side,
  type VisibleNeedContent,
} from '@duijie/domain';
import { percentiles, type Percentiles } from '../evaluation/percentiles.js';
import type { MadeSolution } from './made-solutions.js';
import { TenBest } from './ten-best.js';
import type { TypedQuery } from './typed-queries.js';

const WARM_UP = 20;
const UPSERTS = 50;

export interface PeopleFigures {
  readonly buildSeconds?: number;
  /** One posting after the other, until it can be found. */
  readonly upsertMs: Percentiles;
  readonly searchMs: Percentiles;
}
export interface CandidateFigures {
  readonly candidateMs: Percentiles;
  /** Of the ten best by scoring every solution without a broken condition: by score, and in the order in which they are shown. */
  readonly recallAt10: number;
  readonly shownRecallAt10: number;
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
};

/** What a person asks, of solutions. */
const queryOf = ({ q, page, scenario }: TypedQuery): SearchQuery => ({
  side: 'solution',
  text: q,
  sort: 'relevance',
  page,
  size: 20,
  ...(scenario !== undefined && { scenarioDirections: [scenario] }),
});

export async function measurePeople(
  { ask, feed, served }: { readonly ask: SearchAsk; readonly feed: SearchFeed; readonly served: boolean },
  pages: () => Iterable<readonly MadeSolution[]>,
  queries: readonly TypedQuery[],
): Promise<PeopleFigures> {
  async function* documents() {
    for (const page of pages()) yield page.map(({ document }) => document);
  }
  const built = served ? undefined : await timed(() => feed.rebuild(documents()));
  const searches: number[] = [];
  for (const query of queries) searches.push(await timed(() => ask.search(queryOf(query))));
  const upserts: number[] = [];
  const [firstPage = []] = pages();
  for (const { document } of firstPage.slice(0, UPSERTS))
    upserts.push(await timed(() => feed.upsert([{ ...document, version: 2 }])));
  return {
    ...(built !== undefined && { buildSeconds: built / 1000 }),
    searchMs: percentiles(searches.slice(WARM_UP)),
    upsertMs: percentiles(upserts),
  };
}

/** A need, and what every source is held against. */
export interface Wanted {
  readonly need: VisibleNeedContent;
  readonly best: TenBest;
}

export const bestOfAll = (
  needs: readonly VisibleNeedContent[],
  solutions: readonly { readonly id: string; readonly prepared: PreparedSolution }[],
  context: ScoringContext,
): Wanted[] =>
  needs.map((need) => {
    const best = new TenBest(prepareNeed(need, context), context);
    best.add(solutions);
    return { need, best };
  });

export const prepareAll = (pages: Iterable<readonly MadeSolution[]>, context: ScoringContext) =>
  [...pages].flatMap((page) =>
    page.map(({ scorable }) => ({ id: scorable.id, prepared: prepareSolution(scorable, context) })),
  );

/** A catalogue that knows these solutions and reads no row. */
export function catalogueOf(solutions: ReturnType<typeof prepareAll>): Catalogue {
  const byId = new Map(solutions.map(({ id, prepared }) => [id, prepared]));
  return new (class extends Catalogue {
    entries<S extends Side>(side: S, ids: readonly string[]): Promise<readonly CatalogueEntry<S>[]> {
      const entries = ids.flatMap((id) => {
        const prepared = byId.get(id);
        const rest = {
          side,
          version: 1,
          liveRevision: 1,
          organizationId: '',
          organizationVersion: 1,
          seat: '',
        };
        return prepared ? [{ id, prepared, ...rest } as CatalogueEntry<S>] : [];
      });
      return Promise.resolve(entries);
    }
  })();
}

export async function measureSource(
  candidates: Pick<CandidateSource, 'find'>,
  wanted: readonly Wanted[],
  context: ScoringContext,
): Promise<CandidateFigures> {
  const times: number[] = [];
  let [byScore, asShown] = [0, 0];
  for (const { need, best } of wanted) {
    const begun = performance.now();
    const found = new Set(await candidates.find('solution', needQuery(need, context), MOST_CANDIDATES));
    times.push(performance.now() - begun);
    const recall = best.recall(found);
    byScore += recall.byScore;
    asShown += recall.asShown;
  }
  return {
    candidateMs: percentiles(times),
    recallAt10: byScore / wanted.length,
    shownRecallAt10: asShown / wanted.length,
  };
}
