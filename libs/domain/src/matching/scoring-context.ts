import type { Lexicon } from '../posting/lexicon.js';
import type { ScorableNeed, ScorableSolution } from './pair.js';
import { needText, solutionText } from './posting-text.js';
import type { CorpusSnapshot } from './text/corpus.js';
import { cosine, textVector, type TextVector } from './text/vector.js';

/** The frozen inputs of a score besides the two postings themselves. */
export interface ScoringContext {
  readonly lexicon: Lexicon;
  /** ISO date: validity of certificates and age of references are judged on this day. */
  readonly asOf: string;
  /** Cosine of the two texts, [0, 1]. */
  readonly textCosine: (need: ScorableNeed, solution: ScorableSolution) => number;
}

/**
 * Keep one context for as long as vocabulary, corpus and day stand: it remembers the text vector of every content object it
 * has met (weakly), so that a pair costs one merge of two sorted arrays.
 */
export function scoringContext(lexicon: Lexicon, corpus: CorpusSnapshot, asOf: string): ScoringContext {
  const vectors = new WeakMap<object, TextVector>();
  const remembered = (content: object, make: () => TextVector): TextVector => {
    let vector = vectors.get(content);
    if (!vector) vectors.set(content, (vector = make()));
    return vector;
  };
  return {
    lexicon,
    asOf,
    textCosine: (need, solution) =>
      cosine(
        remembered(need.content, () => textVector(needText(need.content), corpus)),
        remembered(solution.content, () => textVector(solutionText(solution.content), corpus)),
      ),
  };
}
