import {
  CandidateSource,
  Catalogue,
  MOST_CANDIDATES,
  ReferenceLibrary,
  UnitOfWork,
  visibleContent,
  type CatalogueEntry,
} from '@duijie/application';
import {
  chinaDate,
  compareRanked,
  needQuery,
  scoreFigures,
  scoringContext,
  type PreparedNeed,
  type Ranked,
  type ScoringContext,
  type VisibleNeedContent,
} from '@duijie/domain';
import type { INestApplicationContext } from '@nestjs/common';

const NEEDS = 50;
const BEST = 10;
const PAGE = 2_000;
const ROUNDS = 5;

export interface CandidateFigures {
  /** Of the ten best by scoring every solution, the share that is among the candidates; mean over some needs. */
  readonly recallByScore: number;
  /** The same of the ten that would be shown first: those that pass every hard condition before the others. */
  readonly recallAsShown: number;
  /** What one core could do if matching were nothing but scoring the candidates of each need. */
  readonly pureScoringNeedsPerSecond: number;
}

interface AskedNeed {
  readonly content: VisibleNeedContent;
  readonly prepared: PreparedNeed;
  byScore: Ranked[];
  asShown: Ranked[];
}

export async function measureCandidates(context: INestApplicationContext): Promise<CandidateFigures> {
  const unitOfWork = context.get<UnitOfWork>(UnitOfWork);
  const candidates = context.get<CandidateSource>(CandidateSource);
  const catalogue = context.get<Catalogue>(Catalogue);
  const { lexicon, corpus, weights } = await context.get<ReferenceLibrary>(ReferenceLibrary).fresh();
  const scoring = scoringContext(lexicon, corpus, chinaDate(new Date()), weights);
  const needs = await someNeeds(unitOfWork, scoring);
  for (let afterId: string | undefined; ;) {
    const ids = await unitOfWork.read((store) => store.postings.publishedIds('solution', afterId, PAGE));
    const entries = await catalogue.entries('solution', ids, scoring);
    for (const need of needs) keepBest(need, entries, scoring);
    afterId = ids.at(-1);
    if (ids.length < PAGE) break;
  }
  const [byScore, asShown]: [number[], number[]] = [[], []];
  let [pairs, ms] = [0, 0];
  for (const need of needs) {
    const found = await candidates.find('solution', needQuery(need.content, scoring), MOST_CANDIDATES);
    const proposed = new Set(found);
    byScore.push(share(need.byScore, proposed));
    asShown.push(share(need.asShown, proposed));
    const entries = await catalogue.entries('solution', found, scoring);
    for (let round = 0; round < ROUNDS; round++) {
      const begun = performance.now();
      for (const { prepared } of entries) scoreFigures(need.prepared, prepared, scoring);
      ms += performance.now() - begun;
    }
    pairs += ROUNDS;
  }
  return {
    recallByScore: mean(byScore),
    recallAsShown: mean(asShown),
    pureScoringNeedsPerSecond: (1000 * pairs) / ms,
  };
}

const byScoreAlone = (a: Ranked, b: Ranked): number =>
  b.result.score - a.result.score || (a.id < b.id ? -1 : 1);

function keepBest(
  need: AskedNeed,
  solutions: readonly CatalogueEntry<'solution'>[],
  scoring: ScoringContext,
): void {
  const scored = solutions
    .map(({ id, prepared }): Ranked => {
      const { standing, score, upper } = scoreFigures(need.prepared, prepared, scoring);
      return { id, result: { standing, score, upper } };
    })
    .filter(({ result }) => result.standing !== 'excluded');
  need.byScore = [...need.byScore, ...scored].sort(byScoreAlone).slice(0, BEST);
  need.asShown = [...need.asShown, ...scored].sort(compareRanked).slice(0, BEST);
}

const share = (wanted: readonly Ranked[], found: ReadonlySet<string>): number =>
  wanted.length === 0 ? 1 : wanted.filter(({ id }) => found.has(id)).length / wanted.length;
const mean = (all: readonly number[]): number =>
  all.reduce((sum, one) => sum + one, 0) / Math.max(1, all.length);

const someNeeds = (unitOfWork: UnitOfWork, scoring: ScoringContext): Promise<AskedNeed[]> =>
  unitOfWork.read(async (store) => {
    const ids = await store.postings.publishedIds('need', undefined, NEEDS);
    return (await store.postings.live('need', ids)).map(({ content: whole }) => {
      const content = visibleContent('need', whole) as VisibleNeedContent;
      return { content, prepared: scoring.prepared.need({ content }), byScore: [], asShown: [] };
    });
  });
