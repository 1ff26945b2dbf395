import type { Lexicon } from '../posting/lexicon.js';
import { capability } from './factors/capability.js';
import { text as textFactor } from './factors/text.js';
import { NEAR_FROM } from './joints/capability-joint.js';
import { corpusDocument, needText, solutionText } from './posting-text.js';
import type { VisibleNeedContent, VisibleSolutionContent } from './pair.js';
import { idf, type CorpusSnapshot } from './text/corpus.js';
import { featureCounts, featureWeight } from './text/features.js';
import type { PostingText } from './text/vector.js';

/** What a candidate source may use, best first in each list; any of them may be empty. */
export interface CandidateQuery {
  /** Concepts asked for (or offered), 1, and their near ones by closeness, < 1. */
  readonly concepts: readonly { readonly concept: string; readonly weight: number }[];
  /** Scenario directions. */
  readonly directions: readonly string[];
  /** The words that set this text apart: Han pairs and whole Latin words, weighted by how rare they are. */
  readonly terms: readonly { readonly term: string; readonly weight: number }[];
  /** The text itself, for a source that has its own segmentation. */
  readonly text: string;
}

/**
 * What the scorer would likely give for what a candidate shares with the query; a source adds it up and names the best first.
 * `joint`: for one asked concept met, and once for a shared direction, since the scorer takes their mean; `text`: for all terms together.
 */
export function candidatePoints({ concepts, directions }: CandidateQuery): {
  readonly joint: number;
  readonly text: number;
} {
  const asked = concepts.filter(({ weight }) => weight >= 1).length + (directions.length > 0 ? 1 : 0);
  return { joint: capability.weight / Math.max(1, asked), text: textFactor.weight };
}

/** Rare words find; more of them only cost. */
const MOST_TERMS = 24;

/** For a need: who could do it. */
export const needQuery = (
  need: VisibleNeedContent,
  lexicon: Lexicon,
  corpus: CorpusSnapshot,
): CandidateQuery =>
  queryOf(
    need.capabilities.map(({ concept }) => concept),
    need.scenarioDirections,
    needText(need),
    lexicon,
    corpus,
  );

/** For a solution: who could want it. Closeness is symmetric, so both ways ask the same question. */
export const solutionQuery = (
  solution: VisibleSolutionContent,
  lexicon: Lexicon,
  corpus: CorpusSnapshot,
): CandidateQuery =>
  queryOf(
    solution.capabilities.map(({ concept }) => concept),
    solution.scenarioDirections,
    solutionText(solution),
    lexicon,
    corpus,
  );

function queryOf(
  own: readonly string[],
  directions: readonly string[],
  text: PostingText,
  lexicon: Lexicon,
  corpus: CorpusSnapshot,
): CandidateQuery {
  const weights = new Map<string, number>();
  const raise = (concept: string, weight: number): void =>
    void weights.set(concept, Math.max(weight, weights.get(concept) ?? 0));
  for (const concept of own) {
    raise(concept, 1);
    for (const neighbour of lexicon.near(concept)) {
      if (neighbour.closeness >= NEAR_FROM) raise(neighbour.concept, neighbour.closeness);
    }
  }
  const concepts = [...weights]
    .map(([concept, weight]) => ({ concept, weight }))
    .sort((a, b) => b.weight - a.weight || (a.concept < b.concept ? -1 : 1));
  return { concepts, directions, terms: termsOf(text, corpus), text: corpusDocument(text) };
}

function termsOf(text: PostingText, corpus: CorpusSnapshot): CandidateQuery['terms'] {
  const titled = featureCounts(text.title);
  const found: { term: string; weight: number }[] = [];
  for (const term of featureCounts(corpusDocument(text)).keys()) {
    // A single Han character stands in half of all postings: it ranks, but it does not find.
    if (term.length === 1 && featureWeight(term) === 1 && /\p{Script=Han}/u.test(term)) continue;
    found.push({ term, weight: idf(corpus, term) * (titled.has(term) ? 2 : 1) });
  }
  found.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
  return found.slice(0, MOST_TERMS);
}
