import { Catalogue, type CatalogueEntry, type SearchDocument } from '@duijie/application';
import {
  corpusDocument,
  emptyNeed,
  emptySolution,
  lexiconOf,
  measuresOf,
  needText,
  scoringContext,
  solutionText,
  takeSnapshot,
  visibleNeed,
  visibleSolution,
  type NeedContent,
  type ScorableNeed,
  type ScorableSolution,
  type ScoringContext,
  type Side,
  type SolutionContent,
} from '@duijie/domain';
import { readSeed, seedRegions, seedVocabulary } from '../seed-files.js';
import { searchDocument } from './search-documents.js';

/** A posting for the contract of candidate sources; all owners sit in one place. */
export type CandidatePosting = { readonly id: string } & (
  | { readonly side: 'need'; readonly content: NeedContent }
  | { readonly side: 'solution'; readonly content: SolutionContent }
);
export const CANDIDATE_SEAT = '330108';

let serial = 0;
/** The postings of one test have ids of their own, in the form that every store takes. */
const nextId = (): string => `0190f5e0-0000-7000-8000-${(++serial).toString(16).padStart(12, '0')}`;

export const candidateNeed = (content: Partial<NeedContent>): CandidatePosting & { side: 'need' } => ({
  id: nextId(),
  side: 'need',
  content: { ...emptyNeed(), ...content },
});
export const candidateSolution = (
  content: Partial<SolutionContent>,
): CandidatePosting & { side: 'solution' } => ({
  id: nextId(),
  side: 'solution',
  content: { ...emptySolution(), ...content },
});

/** The real vocabulary, and the statistics of these postings. */
export function candidateContext(postings: readonly CandidatePosting[]): ScoringContext {
  const texts = postings.map((posting) =>
    corpusDocument(
      posting.side === 'need'
        ? needText(visibleNeed(posting.content))
        : solutionText(visibleSolution(posting.content)),
    ),
  );
  return scoringContext(lexiconOf(seedVocabulary(), seedRegions()), takeSnapshot(1, texts), '2026-11-20');
}

export const scorableNeed = ({ id, content }: CandidatePosting & { side: 'need' }): ScorableNeed => ({
  id,
  organizationId: '',
  content: visibleNeed(content),
});
export const scorableSolution = ({
  id,
  content,
}: CandidatePosting & { side: 'solution' }): ScorableSolution => ({
  id,
  organizationId: '',
  seat: CANDIDATE_SEAT,
  content: visibleSolution(content),
});

/** Knows what was published, whether or not it was withdrawn since. */
export class PublishedCatalogue extends Catalogue {
  private readonly postings = new Map<string, CandidatePosting>();

  publish(postings: readonly CandidatePosting[]): void {
    for (const posting of postings) this.postings.set(posting.id, posting);
  }

  entries<S extends Side>(
    side: S,
    ids: readonly string[],
    { prepared }: ScoringContext,
  ): Promise<readonly CatalogueEntry<S>[]> {
    const entries = ids.flatMap((id) => {
      const posting = this.postings.get(id);
      if (posting?.side !== side) return [];
      const form =
        posting.side === 'need'
          ? prepared.need(scorableNeed(posting))
          : prepared.solution(scorableSolution(posting));
      const rest = { version: 1, liveRevision: 1, organizationId: '', organizationVersion: 1 };
      return [{ id, side, prepared: form, seat: CANDIDATE_SEAT, ...rest } as CatalogueEntry<S>];
    });
    return Promise.resolve(entries);
  }
}

/** As a search engine is fed with it. */
export function candidateDocument(posting: CandidatePosting, version = 1): SearchDocument {
  const { id, side, content } = posting;
  const own =
    posting.side === 'need'
      ? [posting.content.problem, posting.content.goal]
      : [posting.content.summary, posting.content.description];
  return searchDocument(id, {
    side,
    version,
    title: content.title,
    body: own.join('\n'),
    concepts: content.capabilities.map(({ concept }) => concept),
    measures: measuresOf(content),
    scenarioDirections: content.scenarioDirections,
  });
}

interface SeedPosting<C> {
  readonly content: C;
}

/** Numbers that look like chance and are the same in every run. */
function* dice(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    yield (state >> 8) / (1 << 23);
  }
}

/** The demonstration's postings cut up and mixed anew: as many as asked for, of the density of words and terms that real ones have. */
export function mixedPostings(needs: number, solutions: number) {
  const seeds = {
    needs: readSeed('demo/needs.json') as readonly SeedPosting<NeedContent>[],
    solutions: readSeed('demo/solutions.json') as readonly SeedPosting<SolutionContent>[],
  };
  const chance = dice(7);
  const pick = <T>(all: readonly T[]): T =>
    all[Math.floor((chance.next().value as number) * all.length)] as T;
  const sentences = (texts: readonly string[]): string[] =>
    texts.flatMap((text) => text.split(/(?<=[。；！？])/)).filter((one) => one.length > 5);
  const asked = sentences(seeds.needs.flatMap(({ content }) => [content.problem, content.goal]));
  const offered = sentences(seeds.solutions.flatMap(({ content }) => [content.summary, content.description]));
  const some = <T extends { readonly concept: string }>(all: readonly T[], most: number): T[] => [
    ...new Map(
      Array.from({ length: Math.min(most, all.length) }, () => pick(all)).map((one) => [one.concept, one]),
    ).values(),
  ];
  return {
    needs: Array.from({ length: needs }, () => {
      const [base, other] = [pick(seeds.needs).content, pick(seeds.needs).content];
      return candidateNeed({
        ...base,
        problem: Array.from({ length: 6 }, () => pick(asked)).join(''),
        capabilities: some([...base.capabilities, ...other.capabilities], 5),
      });
    }),
    solutions: Array.from({ length: solutions }, () => {
      const [base, other] = [pick(seeds.solutions).content, pick(seeds.solutions).content];
      return candidateSolution({
        ...base,
        description: Array.from({ length: 6 }, () => pick(offered)).join(''),
        capabilities: some([...base.capabilities, ...other.capabilities], 6),
        scenarioDirections: [...new Set([...base.scenarioDirections, ...other.scenarioDirections])].slice(
          0,
          3,
        ),
      });
    }),
  };
}
