import {
  PairScoring,
  StoreCatalogue,
  type CandidateSource,
  type Catalogue,
  type Clock,
  type ReferenceLibrary,
  type Segmenter,
  type UnitOfWork,
} from '@duijie/application';
import { MemoryCatalogue, type Built } from '@duijie/candidate-index';
import type { Settings } from '@duijie/platform';
import { MeilisearchCandidateSource, type MeilisearchOptions } from '@duijie/search-meilisearch';

/** Whom the matcher looks at, and what it knows of them. */
export interface Candidates {
  readonly source: CandidateSource;
  readonly catalogue: Catalogue;
  /** Makes ready before the first job what would otherwise be made at it; nothing before the first seeding. */
  warm(): Promise<Built | undefined>;
}

interface Parts {
  readonly unitOfWork: UnitOfWork;
  readonly library: ReferenceLibrary;
  readonly clock: Clock;
  readonly segmenter: Segmenter;
  readonly meilisearch: MeilisearchOptions | undefined;
}

/** Meilisearch finds the candidates when it is there and nothing else was asked for. */
export const findsByEngine = (settings: Settings): settings is Settings & { readonly MEILI_URL: string } =>
  settings.MEILI_URL !== undefined && settings.CANDIDATES !== 'memory';

/** This process's memory, unless Meilisearch is there and nothing else was asked for. Nothing is read before somebody asks. */
export function openCandidates(
  settings: Settings,
  { unitOfWork, library, clock, segmenter, meilisearch }: Parts,
): Candidates {
  const catalogue = new StoreCatalogue(unitOfWork);
  if (meilisearch && findsByEngine(settings)) {
    const source = new MeilisearchCandidateSource(meilisearch, segmenter, catalogue);
    return { source, catalogue, warm: () => Promise.resolve(undefined) };
  }
  const memory = new MemoryCatalogue(unitOfWork, catalogue);
  const scoring = new PairScoring(library, clock);
  return {
    source: memory,
    catalogue: memory,
    warm: async () => {
      const scorer = await scoring.prepare().catch(() => undefined);
      return scorer && memory.warm(scorer.context);
    },
  };
}
