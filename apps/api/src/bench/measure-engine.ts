import {
  Catalogue,
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
  rank,
  scoreFigures,
  type PreparedSolution,
  type ScoringContext,
  type Side,
  type VisibleNeedContent,
} from '@duijie/domain';
import { percentiles, type Percentiles } from '../evaluation/percentiles.js';
import type { MadeSolution } from './made-solutions.js';
import type { TypedQuery } from './typed-queries.js';

/** As deep as production asks. */
const CANDIDATES = 200;
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

/** What every source is held against: the ten best of all, for each need. */
export interface Best {
  readonly need: VisibleNeedContent;
  readonly byScore: readonly string[];
  readonly asShown: readonly string[];
}

export function bestOfAll(
  needs: readonly VisibleNeedContent[],
  solutions: readonly { readonly id: string; readonly prepared: PreparedSolution }[],
  context: ScoringContext,
): Best[] {
  return needs.map((need) => {
    const asked = prepareNeed(need, context);
    const passing = solutions
      .map(({ id, prepared }) => ({ id, result: scoreFigures(asked, prepared, context) }))
      .filter(({ result }) => result.standing !== 'excluded');
    const byScore = [...passing].sort((a, b) => b.result.score - a.result.score || (a.id < b.id ? -1 : 1));
    const ten = (all: readonly { readonly id: string }[]) => all.slice(0, 10).map(({ id }) => id);
    return { need, byScore: ten(byScore), asShown: ten(rank(passing)) };
  });
}

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

export async function measureCandidates(
  candidates: Pick<CandidateSource, 'find'>,
  best: readonly Best[],
  context: ScoringContext,
): Promise<CandidateFigures> {
  const times: number[] = [];
  const shares = { byScore: 0, asShown: 0 };
  for (const { need, byScore, asShown } of best) {
    const begun = performance.now();
    const found = new Set(await candidates.find('solution', needQuery(need, context), CANDIDATES));
    times.push(performance.now() - begun);
    shares.byScore += shareOf(byScore, found);
    shares.asShown += shareOf(asShown, found);
  }
  return {
    candidateMs: percentiles(times),
    recallAt10: shares.byScore / best.length,
    shownRecallAt10: shares.asShown / best.length,
  };
}

/** Of `wanted`, the share that is in `found`. */
const shareOf = (wanted: readonly string[], found: ReadonlySet<string>): number =>
  wanted.filter((id) => found.has(id)).length / Math.max(1, wanted.length);
