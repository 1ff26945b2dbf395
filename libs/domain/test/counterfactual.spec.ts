import fc from 'fast-check';
import { bestCounterfactual } from '../src/matching/counterfactual.js';
import { sampleContext, sampleLexicon, TODAY } from '../src/matching/sample-pair.js';
import { scorePair } from '../src/matching/score-pair.js';
import { scoringContext } from '../src/matching/scoring-context.js';
import { applyEdit } from '../src/matching/solution-edit.js';
import { takeSnapshot } from '../src/matching/text/corpus.js';
import { visibleSolution } from '../src/posting/visible.js';
import { pair } from './arbitrary-pair.js';
import { asNeed, asSolution, score } from './score.js';

describe('bestCounterfactual', () => {
  it('gives, once applied, exactly the promised score and standing', () => {
    let promised = 0;
    fc.assert(
      fc.property(pair, ([need, solution, seat]) => {
        const before = score(need, solution, seat);
        const found = bestCounterfactual(asNeed(need), asSolution(solution, seat), before, sampleContext);
        if (!found) return;
        promised++;
        const edited = {
          ...asSolution(solution, seat),
          content: found.edits.reduce(applyEdit, visibleSolution(solution)),
        };
        const fresh = scoringContext(sampleLexicon, takeSnapshot(0, []), TODAY);
        expect(JSON.stringify(scorePair(asNeed(need), edited, fresh))).toBe(JSON.stringify(found.result));
        expect(found.from).toBe(before.score);
        expect(found.result.standing).toBe('passed');
        if (before.standing === 'passed') expect(found.result.score).toBeGreaterThan(before.score);
      }),
      { numRuns: 300 },
    );
    expect(promised).toBeGreaterThan(20);
  });
});
