import type { NeedContent } from '../src/posting/need-content.js';
import type { SolutionContent } from '../src/posting/solution-content.js';
import { visibleNeed, visibleSolution } from '../src/posting/visible.js';
import type { PairScore, ScorableNeed, ScorableSolution } from '../src/matching/pair.js';
import { sampleContext } from '../src/matching/sample-pair.js';
import { scorePair } from '../src/matching/score-pair.js';

export const asNeed = (content: NeedContent): ScorableNeed => ({
  id: 'n',
  organizationId: 'o',
  content: visibleNeed(content),
});
export const asSolution = (content: SolutionContent, seat = '330108'): ScorableSolution => ({
  id: 's',
  organizationId: 'v',
  seat,
  content: visibleSolution(content),
});
export const score = (need: NeedContent, solution: SolutionContent, seat?: string): PairScore =>
  scorePair(asNeed(need), asSolution(solution, seat), sampleContext);
export const CLOSE = 1e-9;
