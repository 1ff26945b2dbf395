import fc from 'fast-check';
import type { PairScore } from '../src/matching/pair.js';
import type { NeedContent } from '../src/posting/need-content.js';
import type { SolutionContent } from '../src/posting/solution-content.js';
import { isRelevant } from '../src/matching/relevance.js';
import { sampleContext, sampleLexicon, TODAY } from '../src/matching/sample-pair.js';
import { bestCounterfactual } from '../src/matching/counterfactual.js';
import { reasonsFor } from '../src/matching/reasons.js';
import { prepareNeed, type PreparedNeed } from '../src/matching/prepared-need.js';
import { prepareSolution, type PreparedSolution } from '../src/matching/prepared-solution.js';
import { scoreFigures, scorePair } from '../src/matching/score-pair.js';
import { figuresOf, GRID } from '../src/matching/figures.js';
import { figuresText, parseFigures } from '../src/matching/figures-text.js';
import { scoringContext } from '../src/matching/scoring-context.js';
import { takeSnapshot } from '../src/matching/text/corpus.js';
import { needContent, pair, region, solutionContent } from './arbitrary-pair.js';
import { asNeed, asSolution, CLOSE, score } from './score.js';

describe('scorePair, over random pairs', () => {
  it('is the sum of its shown parts, within its bounds', () => {
    fc.assert(
      fc.property(pair, ([need, solution, seat]) => {
        const result = score(need, solution, seat);
        const sum = (of: 'weight' | 'points' | 'upper') =>
          result.factors.reduce((total, f) => total + Math.round(f[of] * GRID), 0) / GRID;
        expect(sum('points')).toBe(result.score);
        expect(sum('upper')).toBe(result.upper);
        expect(result.score).toBeGreaterThanOrEqual(0);
        expect(result.score).toBeLessThanOrEqual(result.upper + CLOSE);
        expect(result.upper).toBeLessThanOrEqual(100 + CLOSE);
        if (result.factors.length > 0) expect(sum('weight')).toBe(100);
        const joints = [
          ...result.factors.flatMap((f) => f.joints),
          ...result.constraints.map((c) => c.joint),
        ];
        for (const { earned, possible } of joints) {
          expect(earned).toBeGreaterThanOrEqual(0);
          expect(earned).toBeLessThanOrEqual(possible + CLOSE);
          expect(possible).toBeLessThanOrEqual(1 + CLOSE);
        }
        for (const { joint } of result.constraints)
          expect(['pass', 'unverified', 'broken']).toContain(joint.outcome);
      }),
    );
  });

  it('has figures that are those of its explanation, and are read back from their text', () => {
    fc.assert(
      fc.property(pair, ([need, solution, seat]) => {
        const result = score(need, solution, seat);
        const { prepared } = sampleContext;
        const figures = scoreFigures(
          prepared.need(asNeed(need)),
          prepared.solution(asSolution(solution, seat)),
          sampleContext,
        );
        expect(figures).toEqual(figuresOf(result));
        expect(parseFigures(figuresText(figures))).toEqual(figures);
      }),
    );
  });

  it('asks the same factors, at the same weights, of every candidate', () => {
    fc.assert(
      fc.property(needContent, solutionContent, solutionContent, (need, one, other) => {
        const shape = (result: PairScore) => result.factors.map(({ factor, weight }) => [factor, weight]);
        expect(shape(score(need, one))).toEqual(shape(score(need, other)));
      }),
    );
  });

  it('is not moved by anything confidential, nor is what is kept or said', () => {
    fc.assert(
      fc.property(pair, needContent, ([need, solution, seat], other) => {
        const hidden = new Set<string>(need.confidential);
        const changed: NeedContent = {
          ...need,
          contact: other.contact,
          budgetCeiling: other.budgetCeiling,
          confidentialNote: other.confidentialNote,
          ...(hidden.has('budget') && { budget: other.budget }),
          ...(hidden.has('deliverWithinDays') && {
            deliverWithinDays: other.deliverWithinDays,
            deliverStrength: other.deliverStrength,
          }),
          ...(hidden.has('deployment') && { deployment: other.deployment }),
          ...(hidden.has('specs') && { specs: other.specs }),
          ...(hidden.has('problem') && { problem: other.problem }),
        };
        const told = (content: NeedContent): string => {
          const result = score(content, solution, seat);
          const ends = [asNeed(content), asSolution(solution, seat)] as const;
          const { prepared } = sampleContext;
          return JSON.stringify([
            result,
            isRelevant(prepared.need(ends[0]), prepared.solution(ends[1]), result),
            bestCounterfactual(...ends, result, sampleContext),
            reasonsFor(result, 'solution'),
          ]);
        };
        expect(told(changed)).toBe(told(need));
      }),
    );
  });

  it('is the same to the byte whichever side is asked first', () => {
    fc.assert(
      fc.property(
        fc.array(needContent, { minLength: 2, maxLength: 4 }),
        fc.array(fc.tuple(solutionContent, region), { minLength: 2, maxLength: 4 }),
        (needs, solutions) => {
          const run = (needsFirst: boolean): string[] => {
            const context = scoringContext(sampleLexicon, takeSnapshot(1, ['压铸应急培训']), TODAY);
            const asked = needs.map((content) => prepareNeed(asNeed(content).content, context));
            const offered = solutions.map(([content, seat]) =>
              prepareSolution(asSolution(content, seat), context),
            );
            const texts: string[][] = asked.map(() => []);
            const put = (n: number, s: number): void => {
              const pair = [asked[n] as PreparedNeed, offered[s] as PreparedSolution] as const;
              (texts[n] as string[])[s] = figuresText(scoreFigures(...pair, context));
            };
            if (needsFirst) asked.forEach((_, n) => offered.forEach((__, s) => put(n, s)));
            else offered.forEach((_, s) => asked.forEach((__, n) => put(n, s)));
            return texts.flat();
          };
          expect(run(false)).toEqual(run(true));
        },
      ),
    );
  });

  it('does not depend on other pairs, on who came first, or on how often it is asked', () => {
    fc.assert(
      fc.property(pair, pair, ([need, solution, seat], [otherNeed, otherSolution]) => {
        const fresh = () =>
          scoringContext(sampleLexicon, takeSnapshot(1, ['压铸应急培训', '博物馆讲解']), TODAY);
        const alone = scorePair(asNeed(need), asSolution(solution, seat), fresh());
        const shared = fresh();
        scorePair(asNeed(otherNeed), asSolution(otherSolution), shared);
        scorePair(asNeed(need), asSolution(otherSolution), shared);
        const after = scorePair(asNeed(need), asSolution(solution, seat), shared);
        expect(JSON.stringify(after)).toBe(JSON.stringify(alone));
        const prepared = [
          prepareNeed(asNeed(need).content, shared),
          prepareSolution(asSolution(solution, seat), shared),
        ] as const;
        expect(scoreFigures(...prepared, shared)).toEqual(figuresOf(alone));
        expect(isRelevant(...prepared, after)).toBe(isRelevant(...prepared, alone));
      }),
    );
  });

  it('does not move when an unrelated capability, measurement, certificate or readiness is edited', () => {
    fc.assert(
      fc.property(pair, ([need, solution, seat]) => {
        const edited: SolutionContent = {
          ...solution,
          readiness: 9,
          supplyDirections: ['display'],
          capabilities: [...solution.capabilities, { concept: 'micro-led' }],
          specs: [...solution.specs, { quantity: 'accuracy', value: 3, unit: 'mm' }],
        };
        expect(score(need, edited, seat).score).toBe(score(need, solution, seat).score);
      }),
    );
  });

  it('is the same in every unit', () => {
    fc.assert(
      fc.property(pair, ([need, solution, seat]) => {
        const inOtherUnits = <S extends { quantity: string; value: number; unit: string }>(spec: S): S =>
          spec.quantity === 'latency'
            ? { ...spec, value: spec.value / 1000, unit: 's' }
            : spec.quantity === 'concurrent-users'
              ? { ...spec, value: spec.value / 4, unit: 'group' }
              : spec;
        const converted = score(need, { ...solution, specs: solution.specs.map(inOtherUnits) }, seat);
        const asked = score({ ...need, specs: need.specs.map(inOtherUnits) }, solution, seat);
        const { score: value, standing } = score(need, solution, seat);
        expect([converted.score, converted.standing]).toEqual([value, standing]);
        expect([asked.score, asked.standing]).toEqual([value, standing]);
      }),
    );
  });
});
