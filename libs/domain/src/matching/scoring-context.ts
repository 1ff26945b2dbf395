import type { Lexicon } from '../posting/lexicon.js';
import type { Judging } from './joints/ask.js';
import { Ledger } from './ledger.js';
import type { MeaningScale } from './meaning/meaning-scale.js';
import type { ScorableNeed, ScorableSolution } from './pair.js';
import { prepareNeed, type PreparedNeed } from './prepared-need.js';
import { prepareSolution, type PreparedSolution } from './prepared-solution.js';
import { dealtWeights } from './score-pair.js';
import { termsOf, type Terms } from './terms.js';
import type { CorpusSnapshot } from './text/corpus.js';
import { Likeness } from './text/likeness.js';
import { textVector, type PostingText, type TextVector } from './text/vector.js';
import { DEFAULT_WEIGHTS, type Weights } from './weights.js';

/** The frozen inputs of a score besides the two postings themselves, and what is remembered under way. */
export interface ScoringContext extends Judging {
  readonly lexicon: Lexicon;
  readonly corpus: CorpusSnapshot;
  readonly weights: Weights;
  readonly terms: Terms;
  readonly vectorOf: (text: PostingText) => TextVector;
  /** The scale of the embedder in force, if there is one. */
  readonly meaning: MeaningScale | undefined;
  /** Points of a need's factors, in 1/GRID. */
  readonly weightsFor: (need: PreparedNeed) => readonly number[];
  /** Prepared forms of contents met before, for as long as these live. Who says nothing of a vector gets whichever it was prepared with. */
  readonly prepared: {
    readonly need: (need: Pick<ScorableNeed, 'content' | 'meaning'>) => PreparedNeed;
    readonly solution: (solution: Pick<ScorableSolution, 'content' | 'seat' | 'meaning'>) => PreparedSolution;
  };
  readonly ledger: Ledger;
}

/** Keep one context for as long as vocabulary, corpus, day and weights stand: it remembers what it has met. */
export function scoringContext(
  lexicon: Lexicon,
  corpus: CorpusSnapshot,
  asOf: string,
  weights: Weights = DEFAULT_WEIGHTS,
): ScoringContext {
  const terms = termsOf(lexicon);
  const vectorOf = (text: PostingText): TextVector => textVector(text, corpus);
  const making = { terms, vectorOf, meaning: weights.meaning };
  const needs = new WeakMap<object, PreparedNeed>();
  const solutions = new WeakMap<object, PreparedSolution>();
  const dealt = new Map<number, readonly number[]>();
  return {
    lexicon,
    corpus,
    asOf,
    weights,
    ...making,
    likeness: new Likeness(),
    weightsFor: (need) => {
      let found = dealt.get(need.factorBits);
      if (!found) dealt.set(need.factorBits, (found = dealtWeights(weights, need)));
      return found;
    },
    prepared: {
      need: ({ content, meaning }) => {
        let found = needs.get(content);
        if (!found || (meaning && meaning !== found.meaning))
          needs.set(content, (found = prepareNeed(content, making, meaning)));
        return found;
      },
      solution: (solution) => {
        let found = solutions.get(solution.content);
        const { seat, meaning } = solution;
        if (found?.seat !== seat || (meaning && meaning !== found.meaning))
          solutions.set(solution.content, (found = prepareSolution(solution, making)));
        return found;
      },
    },
    ledger: new Ledger(),
  };
}
