import { NEAR_FROM } from './joints/nearness.js';
import { corpusDocument, needText, solutionText } from './posting-text.js';
import type { VisibleNeedContent, VisibleSolutionContent } from './pair.js';
import type { PreparedNeed } from './prepared-need.js';
import type { ScoringContext } from './scoring-context.js';
import { idf, type CorpusSnapshot } from './text/corpus.js';
import { featureCounts, featureWeight } from './text/features.js';
import { strength, type PostingText } from './text/vector.js';

/** The posting that asks, as everyone may see it. */
export type Asker =
  | { readonly side: 'need'; readonly content: VisibleNeedContent; readonly prepared: PreparedNeed }
  | { readonly side: 'solution'; readonly content: VisibleSolutionContent; readonly seat: string };

/** What a candidate source needs that knows the scorer's rules: of a need, no words. */
export interface PreparedQuery {
  readonly asker: Asker | Omit<Extract<Asker, { readonly side: 'need' }>, 'content'>;
  readonly context: ScoringContext;
}

/** What any candidate source may use: a search engine reads the lists, best first in each, any of which may be empty. */
export interface CandidateQuery extends PreparedQuery {
  readonly asker: Asker;
  /** Concepts asked for (or offered), 1, and their near ones by closeness, < 1. */
  readonly concepts: readonly { readonly concept: string; readonly weight: number }[];
  /** Scenario directions. */
  readonly directions: readonly string[];
  /** What it wants (or states) that can be measured or proven. */
  readonly measures: readonly string[];
  /** The words that set this text apart: Han pairs and whole Latin words, with the weight that they have for the scorer. */
  readonly terms: readonly { readonly term: string; readonly weight: number }[];
  /** The text itself, for a source that has its own segmentation. */
  readonly text: string;
}

/** Quantities and certificates that a posting asks for or states: without their values, which a search engine cannot judge. */
export const measuresOf = ({
  specs,
  certificates,
}: Pick<Asker['content'], 'specs' | 'certificates'>): readonly string[] => [
  ...new Set([
    ...specs.map(({ quantity }) => quantity),
    ...certificates.map(({ certificate }) => certificate),
  ]),
];

/**
 * What the scorer would likely give for what a candidate shares with the query; a source adds it up and names the best first.
 * `joint`: for one asked concept met, and once for a shared direction, since the scorer takes their mean; `measure`: for one that is stated;
 * `text`: for all terms together.
 */
export function candidatePoints({ concepts, directions, measures, context }: CandidateQuery): {
  readonly joint: number;
  readonly measure: number;
  readonly text: number;
} {
  const asked = concepts.filter(({ weight }) => weight >= 1).length + (directions.length > 0 ? 1 : 0);
  const { capability, specs, text } = context.weights.factors;
  return {
    joint: capability / Math.max(1, asked),
    measure: specs / Math.max(1, measures.length),
    text,
  };
}

/** The heaviest find; more of them only cost. */
const MOST_TERMS = 48;

/** For a need: who could do it. @param prepared the same need, where it is at hand */
export const needQuery = (
  content: VisibleNeedContent,
  context: ScoringContext,
  prepared = context.prepared.need({ content }),
): CandidateQuery => queryOf({ side: 'need', content, prepared }, needText(content), context);

/** For a solution: who could want it. Closeness is symmetric, so both ways ask the same question. */
export const solutionQuery = (
  { content, seat }: { readonly content: VisibleSolutionContent; readonly seat: string },
  context: ScoringContext,
): CandidateQuery => queryOf({ side: 'solution', content, seat }, solutionText(content), context);

const queryOf = (asker: Asker, text: PostingText, context: ScoringContext): CandidateQuery => ({
  asker,
  context,
  // Made when they are read: who knows the scorer's rules never does.
  get concepts() {
    return conceptsOf(asker.content, context);
  },
  directions: asker.content.scenarioDirections,
  measures: measuresOf(asker.content),
  get terms() {
    return termsOf(text, context.corpus);
  },
  get text() {
    return corpusDocument(text);
  },
});

function conceptsOf(
  { capabilities }: Asker['content'],
  { lexicon }: ScoringContext,
): CandidateQuery['concepts'] {
  const weights = new Map<string, number>();
  const raise = (concept: string, weight: number): void =>
    void weights.set(concept, Math.max(weight, weights.get(concept) ?? 0));
  for (const { concept } of capabilities) {
    raise(concept, 1);
    for (const neighbour of lexicon.near(concept)) {
      if (neighbour.closeness >= NEAR_FROM) raise(neighbour.concept, neighbour.closeness);
    }
  }
  return [...weights]
    .map(([concept, weight]) => ({ concept, weight }))
    .sort((a, b) => b.weight - a.weight || (a.concept < b.concept ? -1 : 1));
}

function termsOf(text: PostingText, corpus: CorpusSnapshot): CandidateQuery['terms'] {
  const title = featureCounts(text.title);
  const description = featureCounts(text.description);
  const found: { term: string; weight: number }[] = [];
  for (const term of new Set([...title.keys(), ...description.keys()])) {
    // A single Han character stands in half of all postings: it ranks, but it does not find.
    if (term.length === 1 && featureWeight(term) === 1 && /\p{Script=Han}/u.test(term)) continue;
    const occurs = strength(title.get(term) ?? 0, description.get(term) ?? 0);
    found.push({ term, weight: featureWeight(term) * occurs * idf(corpus, term) });
  }
  found.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
  return found.slice(0, MOST_TERMS);
}
