import fc from 'fast-check';
import { easings } from '../src/matching/easing.js';
import { applyNeedEdit } from '../src/matching/need-edit.js';
import type { VisibleNeedContent } from '../src/matching/pair.js';
import { isRelevant } from '../src/matching/relevance.js';
import { sampleLexicon, TODAY } from '../src/matching/sample-pair.js';
import { scoreFigures } from '../src/matching/score-pair.js';
import { scoringContext } from '../src/matching/scoring-context.js';
import { takeSnapshot } from '../src/matching/text/corpus.js';
import type { SolutionContent } from '../src/posting/solution-content.js';
import { needContent, region, solutionContent } from './arbitrary-pair.js';
import { asNeed, asSolution } from './score.js';

const fresh = () => scoringContext(sampleLexicon, takeSnapshot(1, ['压铸应急培训', '博物馆讲解']), TODAY);

/** How many of them are matches, counted from scratch. */
function matches(need: VisibleNeedContent, solutions: readonly [SolutionContent, string][]): number {
  const context = fresh();
  const asked = context.prepared.need({ content: need });
  return solutions.filter(([content, seat]) => {
    const offered = context.prepared.solution(asSolution(content, seat));
    return isRelevant(asked, offered, scoreFigures(asked, offered, context));
  }).length;
}

describe('easings', () => {
  it('bring, once applied, exactly as many more candidates as promised', () => {
    const kinds = new Map<string, number>();
    fc.assert(
      fc.property(
        needContent,
        fc.array(fc.tuple(solutionContent, region), { minLength: 4, maxLength: 12 }),
        (content, solutions) => {
          const need = asNeed(content).content;
          const context = fresh();
          const candidates = solutions.map(([offered, seat]) =>
            context.prepared.solution(asSolution(offered, seat)),
          );
          const before = matches(need, solutions);
          for (const { edit, more } of easings(need, candidates, context).values()) {
            kinds.set(edit.kind, (kinds.get(edit.kind) ?? 0) + 1);
            expect(more).toBeGreaterThan(0);
            expect(matches(applyNeedEdit(need, edit), solutions) - before).toBe(more);
          }
        },
      ),
      { numRuns: 400 },
    );
    expect([...kinds.keys()].sort()).toEqual(['extend_delivery', 'raise_budget', 'relax']);
  });
});
