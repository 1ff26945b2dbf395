import type { Lexicon } from '../posting/lexicon.js';
import type { ScorableNeed, ScorableSolution } from './pair.js';
import { needText, solutionText } from './posting-text.js';
import type { CorpusSnapshot } from './text/corpus.js';
import { cosine, textVector, type TextVector } from './text/vector.js';
import { DEFAULT_WEIGHTS, type Weights } from './weights.js';

/** The frozen inputs of a score besides the two postings themselves. */
export interface ScoringContext {
  readonly lexicon: Lexicon;
  readonly corpus: CorpusSnapshot;
  /** ISO date: validity of certificates and age of references are judged on this day. */
  readonly asOf: string;
  readonly weights: Weights;
  /** As the lexicon's, remembered: a match asks the same few pairs of concepts thousands of times. */
  readonly closeness: (a: string, b: string) => number;
  /** Cosine of the two texts, [0, 1]. */
  readonly textCosine: (need: ScorableNeed, solution: ScorableSolution) => number;
}

/**
 * Keep one context for as long as vocabulary, corpus and day stand: it remembers the text vector of every content object it
 * has met (weakly), so that a pair costs one merge of two sorted arrays.
 */
export function scoringContext(
  lexicon: Lexicon,
  corpus: CorpusSnapshot,
  asOf: string,
  weights: Weights = DEFAULT_WEIGHTS,
): ScoringContext {
  const vectors = new WeakMap<object, TextVector>();
  const remembered = (content: object, make: () => TextVector): TextVector => {
    let vector = vectors.get(content);
    if (!vector) vectors.set(content, (vector = make()));
    return vector;
  };
  const known = new Map<string, Map<string, number>>();
  return {
    lexicon,
    corpus,
    asOf,
    weights,
    closeness: (a, b) => {
      let row = known.get(a);
      if (!row) known.set(a, (row = new Map()));
      let value = row.get(b);
      if (value === undefined) row.set(b, (value = lexicon.closeness(a, b)));
      return value;
    },
    textCosine: (need, solution) =>
      cosine(
        remembered(need.content, () => textVector(needText(need.content), corpus)),
        remembered(solution.content, () => textVector(solutionText(solution.content), corpus)),
      ),
  };
}
