import {
  CandidateSource,
  Catalogue,
  MOST_CANDIDATES,
  ReferenceLibrary,
  UnitOfWork,
  visibleContent,
} from '@duijie/application';
import {
  chinaDate,
  needQuery,
  scoreFigures,
  scoringContext,
  type PreparedNeed,
  type ScoringContext,
  type VisibleNeedContent,
} from '@duijie/domain';
import type { INestApplicationContext } from '@nestjs/common';
import { TenBest } from './ten-best.js';

const NEEDS = 50;
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
  readonly best: TenBest;
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
    for (const { best } of needs) best.add(entries);
    afterId = ids.at(-1);
    if (ids.length < PAGE) break;
  }
  const recalls: ReturnType<TenBest['recall']>[] = [];
  let ms = 0;
  for (const { content, prepared: need, best } of needs) {
    const found = await candidates.find('solution', needQuery(content, scoring), MOST_CANDIDATES);
    recalls.push(best.recall(new Set(found)));
    const entries = await catalogue.entries('solution', found, scoring);
    const begun = performance.now();
    for (let round = 0; round < ROUNDS; round++)
      for (const { prepared } of entries) scoreFigures(need, prepared, scoring);
    ms += performance.now() - begun;
  }
  return {
    recallByScore: mean(recalls.map(({ byScore }) => byScore)),
    recallAsShown: mean(recalls.map(({ asShown }) => asShown)),
    pureScoringNeedsPerSecond: (1000 * ROUNDS * needs.length) / ms,
  };
}

const mean = (all: readonly number[]): number =>
  all.reduce((sum, one) => sum + one, 0) / Math.max(1, all.length);

const someNeeds = (unitOfWork: UnitOfWork, scoring: ScoringContext): Promise<AskedNeed[]> =>
  unitOfWork.read(async (store) => {
    const ids = await store.postings.publishedIds('need', undefined, NEEDS);
    return (await store.postings.live('need', ids)).map(({ content: whole }) => {
      const content = visibleContent('need', whole) as VisibleNeedContent;
      const prepared = scoring.prepared.need({ content });
      return { content, prepared, best: new TenBest(prepared, scoring) };
    });
  });
