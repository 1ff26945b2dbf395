import fc from 'fast-check';
import { bestCounterfactual } from '../src/matching/counterfactual.js';
import { easings } from '../src/matching/easing.js';
import { figuresOf, GRID } from '../src/matching/figures.js';
import { figuresText, parseFigures } from '../src/matching/figures-text.js';
import { meaningVector, NO_MEANING, type MeaningVector } from '../src/matching/meaning/meaning-vector.js';
import { withMeaning } from '../src/matching/meaning/with-meaning.js';
import type { ScorableNeed, ScorableSolution } from '../src/matching/pair.js';
import { reasonsFor } from '../src/matching/reasons.js';
import {
  sampleContext,
  sampleLexicon,
  sampleNeed,
  sampleSolution,
  TODAY,
} from '../src/matching/sample-pair.js';
import { fullScorerVersion, partsOfVersion } from '../src/matching/scorer-version.js';
import { scoreFigures, scorePair } from '../src/matching/score-pair.js';
import { scoringContext } from '../src/matching/scoring-context.js';
import { applyEdit } from '../src/matching/solution-edit.js';
import { EMPTY_CORPUS } from '../src/matching/text/corpus.js';
import { DEFAULT_WEIGHTS } from '../src/matching/weights.js';
import { pair as arbitraryPair } from './arbitrary-pair.js';
import { asNeed, asSolution } from './score.js';

const EDITION = { number: 3, model: 'org/a+b@1', low: 0.2, high: 0.8 };
const weights = withMeaning(DEFAULT_WEIGHTS, EDITION);
const fresh = () => scoringContext(sampleLexicon, EMPTY_CORPUS, TODAY, weights);
const vector = fc
  .tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 9 }))
  .map((values) => meaningVector(values));
const pair = fc
  .tuple(arbitraryPair, fc.oneof(vector, fc.constant(NO_MEANING)), vector)
  .map(([[need, solution, seat], a, b]): [ScorableNeed, ScorableSolution] => [
    { ...asNeed(need), meaning: a },
    { ...asSolution(solution, seat), meaning: b },
  ]);
const meant = (need: ScorableNeed, solution: ScorableSolution) =>
  scorePair(need, solution, fresh()).factors.find(({ factor }) => factor === 'meaning');

describe('meaning, while no embedder is in force', () => {
  it('moves not a byte, whatever vectors lie there', () => {
    fc.assert(
      fc.property(pair, ([need, solution]) => {
        const off = () => scoringContext(sampleLexicon, EMPTY_CORPUS, TODAY);
        const bare = scorePair(
          { id: need.id, organizationId: need.organizationId, content: need.content },
          { ...solution, meaning: NO_MEANING },
          off(),
        );
        expect(JSON.stringify(scorePair(need, solution, off()))).toBe(JSON.stringify(bare));
        expect(bare.factors.some(({ factor }) => factor === 'meaning')).toBe(false);
      }),
    );
    expect(fullScorerVersion(sampleContext.weights)).not.toContain('@');
  });
});

describe('meaning, while one is', () => {
  it('is one more factor of an exact sum, and its figures are read back', () => {
    fc.assert(
      fc.property(pair, ([need, solution]) => {
        const context = fresh();
        const result = scorePair(need, solution, context);
        const sum = (of: 'weight' | 'points' | 'upper') =>
          result.factors.reduce((total, one) => total + Math.round(one[of] * GRID), 0) / GRID;
        expect(sum('points')).toBe(result.score);
        expect(sum('upper')).toBe(result.upper);
        if (result.factors.length > 0) expect(sum('weight')).toBe(100);
        const { prepared } = context;
        const figures = scoreFigures(prepared.need(need), prepared.solution(solution), context);
        expect(figures).toEqual(figuresOf(result));
        expect(parseFigures(figuresText(figures))).toEqual(figures);
        expect(JSON.stringify(scorePair(need, solution, fresh()))).toBe(JSON.stringify(result));
      }),
    );
  });
  it('rises with the likeness, and is unknown without a vector: 0 of the score, all of the bound', () => {
    fc.assert(
      fc.property(pair, vector, ([need, solution], other) => {
        const told = { ...need, meaning: other };
        const score = meant(told, solution);
        if (!score) return;
        expect(score.upper).toBe(score.points);
        expect(meant(told, { ...solution, meaning: other })?.points).toBe(score.weight);
        const silent = meant({ ...need, meaning: NO_MEANING }, solution);
        expect(silent).toMatchObject({ points: 0, upper: score.weight });
        expect(silent?.joints[0]?.outcome).toBe('unknown');
      }),
    );
  });
  it('leaves a counterfactual exact', () => {
    let promised = 0;
    fc.assert(
      fc.property(pair, ([need, solution]) => {
        const context = fresh();
        const found = bestCounterfactual(need, solution, scorePair(need, solution, context), context);
        if (!found) return;
        promised++;
        const edited = { ...solution, content: found.edits.reduce(applyEdit, solution.content) };
        expect(JSON.stringify(scorePair(need, edited, fresh()))).toBe(JSON.stringify(found.result));
      }),
      { numRuns: 200 },
    );
    expect(promised).toBeGreaterThan(10);
  });
  it('keeps its vector when an owner tries what easing would bring', () => {
    // Nearly all of the score, so that nobody is a match without it.
    const context = scoringContext(
      sampleLexicon,
      EMPTY_CORPUS,
      TODAY,
      withMeaning(DEFAULT_WEIGHTS, EDITION, 5_000),
    );
    const vector = meaningVector([1, 2, 3]);
    const need = { ...sampleNeed({ budget: { max: 100 } }), meaning: vector };
    const solution = {
      ...sampleSolution({ price: { model: 'one_off', min: 110, max: 110 } }),
      meaning: vector,
    };
    const prepared = [context.prepared.need(need), context.prepared.solution(solution)] as const;
    expect(scoreFigures(...prepared, context).standing).toBe('excluded');
    expect(easings(need.content, [prepared[1]], context).get('budget')).toMatchObject({ more: 1 });
  });
  it('is said in words of its own', () => {
    const missing = (meaning: MeaningVector) =>
      reasonsFor(
        scorePair(
          { ...sampleNeed(), meaning },
          { ...sampleSolution(), meaning: meaningVector([1, 0, 0]) },
          fresh(),
        ),
        'need',
      ).missing.map(({ key }) => key);
    expect(missing(NO_MEANING)).toContain('match.missing.meaning_unknown');
    expect(missing(meaningVector([0, 1, 0]))).toContain('match.missing.meaning');
    expect(missing(meaningVector([1, 0, 0])).join()).not.toContain('meaning');
  });
  it('names its edition in the version, whatever the model is called', () => {
    const version = fullScorerVersion(weights);
    expect(version).toContain('+1+org/a+b@1@3');
    expect(partsOfVersion(version)).toEqual({ weights: '1', meaning: 3 });
    expect(partsOfVersion('2.1.0+4')).toEqual({ weights: '4', meaning: 0 });
  });
});
