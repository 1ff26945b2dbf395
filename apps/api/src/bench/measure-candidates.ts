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

export interface PureScoringFigures {
  /** What one core could do if matching were nothing but scoring the candidates of each need. */
  readonly pureScoringNeedsPerSecond: number;
}
export interface RecallFigures {
  /** Of the ten best by scoring every solution, the share that is among the candidates; mean over some needs. */
  readonly 'candidateRecall@10': number;
  /** The same of the ten that would be shown first: those that pass every hard condition before the others. */
  readonly 'candidateRecallAsShown@10': number;
}

interface AskedNeed {
  readonly content: VisibleNeedContent;
  readonly prepared: PreparedNeed;
}

/** Some needs and what this process proposes for them. The first question fills its lists, which takes as long as a worker's start. */
export class CandidateBench {
  private constructor(
    private readonly context: INestApplicationContext,
    private readonly scoring: ScoringContext,
    private readonly needs: readonly AskedNeed[],
  ) {}

  static async open(context: INestApplicationContext): Promise<CandidateBench> {
    const { lexicon, corpus, weights } = await context.get<ReferenceLibrary>(ReferenceLibrary).fresh();
    const scoring = scoringContext(lexicon, corpus, chinaDate(new Date()), weights);
    return new CandidateBench(context, scoring, await someNeeds(context, scoring));
  }

  async measurePureScoring(): Promise<PureScoringFigures> {
    const { needs, scoring, catalogue } = this;
    let ms = 0;
    for (const need of needs) {
      const entries = await catalogue.entries('solution', await this.find(need), scoring);
      const begun = performance.now();
      for (let round = 0; round < ROUNDS; round++)
        for (const { prepared } of entries) scoreFigures(need.prepared, prepared, scoring);
      ms += performance.now() - begun;
    }
    return { pureScoringNeedsPerSecond: (1000 * ROUNDS * needs.length) / ms };
  }

  /** Scores every solution for every need: each page of solutions is read once, for all needs. */
  async measureRecall(): Promise<RecallFigures> {
    const { needs, scoring } = this;
    const asked = needs.map((need) => ({ need, best: new TenBest(need.prepared, scoring) }));
    for await (const entries of this.pages()) for (const { best } of asked) best.add(entries);
    const recalls: ReturnType<TenBest['recall']>[] = [];
    for (const { need, best } of asked) recalls.push(best.recall(new Set(await this.find(need))));
    return {
      'candidateRecall@10': mean(recalls.map(({ byScore }) => byScore)),
      'candidateRecallAsShown@10': mean(recalls.map(({ asShown }) => asShown)),
    };
  }

  private get catalogue(): Catalogue {
    return this.context.get<Catalogue>(Catalogue);
  }

  private find({ content }: AskedNeed): Promise<readonly string[]> {
    const candidates = this.context.get<CandidateSource>(CandidateSource);
    return candidates.find('solution', needQuery(content, this.scoring), MOST_CANDIDATES);
  }

  private async *pages() {
    const unitOfWork = this.context.get<UnitOfWork>(UnitOfWork);
    for (let afterId: string | undefined; ;) {
      const ids = await unitOfWork.read((store) => store.postings.publishedIds('solution', afterId, PAGE));
      yield await this.catalogue.entries('solution', ids, this.scoring);
      afterId = ids.at(-1);
      if (ids.length < PAGE) break;
    }
  }
}

const mean = (all: readonly number[]): number =>
  all.reduce((sum, one) => sum + one, 0) / Math.max(1, all.length);

const someNeeds = (context: INestApplicationContext, scoring: ScoringContext): Promise<AskedNeed[]> =>
  context.get<UnitOfWork>(UnitOfWork).read(async (store) => {
    const ids = await store.postings.publishedIds('need', undefined, NEEDS);
    return (await store.postings.live('need', ids)).map(({ content: whole }) => {
      const content = visibleContent('need', whole) as VisibleNeedContent;
      return { content, prepared: scoring.prepared.need({ content }) };
    });
  });
