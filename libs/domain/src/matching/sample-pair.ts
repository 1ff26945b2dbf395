import { emptyNeed, emptySolution } from '../posting/empty.js';
import type { Lexicon } from '../posting/lexicon.js';
import type { NeedContent } from '../posting/need-content.js';
import type { Proof, SolutionContent } from '../posting/solution-content.js';
import { visibleNeed, visibleSolution } from '../posting/visible.js';
import { lexiconOf } from '../vocabulary/lexicon-of.js';
import { buildRegions } from '../vocabulary/regions.js';
import { sampleConcept, sampleVocabulary } from '../vocabulary/sample-vocabulary.js';
import type { Quantity } from '../vocabulary/types.js';
import { buildVocabulary } from '../vocabulary/vocabulary.js';
import { jointOf, type Ask, type Verdict } from './joints/ask.js';
import type { Joint, ScorableNeed, ScorableSolution } from './pair.js';
import { prepareSolution } from './prepared-solution.js';
import { scoringContext, type ScoringContext } from './scoring-context.js';
import { EMPTY_CORPUS } from './text/corpus.js';

/* A small world for the specs of this lib. */

const both = (name: string) => ({ zh: name, en: name });

const quantity = (
  id: string,
  betterWhen: Quantity['betterWhen'],
  units: Record<string, number>,
): Quantity => ({
  id,
  label: both(id),
  betterWhen,
  units: Object.entries(units).map(([unit, factor]) => ({ id: unit, label: both(unit), factor })),
  plausible: { min: 1, max: 1000 },
  description: both(id),
});

const small = sampleVocabulary();

/** gesture — near (0.9) gesture-control; haptics alone; low-latency not matchable. Scenarios: training, assembly. */
export const sampleLexicon: Lexicon = lexiconOf(
  buildVocabulary(
    sampleVocabulary({
      directions: [
        ...small.directions,
        { id: 'assembly', side: 'scenario', box: 'box-3', label: both('assembly'), order: 4 },
      ],
      concepts: [
        ...small.concepts,
        sampleConcept('gesture', [{ direction: 'training', kind: 'technique' }], {
          near: [{ id: 'gesture-control', closeness: 0.9 }],
        }),
        sampleConcept('gesture-control', [{ direction: 'display', kind: 'technique' }]),
        sampleConcept('haptics', [{ direction: 'rendering', kind: 'technique' }]),
      ],
      quantities: [
        ...small.quantities,
        quantity('latency', 'lower', { ms: 1, s: 1000 }),
        quantity('resolution', 'higher', { ppd: 1 }),
        quantity('concurrent-users', 'higher', { person: 1, group: 4 }),
      ],
    }),
  ),
  buildRegions({
    code: '33',
    label: both('浙江'),
    cities: [
      {
        code: '3302',
        label: both('宁波'),
        center: { lat: 29.87, lng: 121.55 },
        counties: [
          { code: '330206', label: both('北仑') },
          { code: '330203', label: both('海曙') },
        ],
      },
      {
        code: '3301',
        label: both('杭州'),
        center: { lat: 30.27, lng: 120.15 },
        counties: [{ code: '330108', label: both('滨江') }],
      },
    ],
  }),
);

export const TODAY = '2026-11-20';
export const sampleContext: ScoringContext = scoringContext(sampleLexicon, EMPTY_CORPUS, TODAY);

export const REPORT: Proof = { kind: 'test_report', document: '2026 年 5 月检测报告', date: '2026-05-11' };

export const sampleNeedContent = (change: Partial<NeedContent> = {}): NeedContent => ({
  ...emptyNeed(),
  title: '压铸车间应急处置实训',
  region: '330206',
  problem: '新员工上岗前没有机会练应急处置，真机演练要停线。',
  goal: '6 类应急处置全部可练，两周内考核通过率达到 90%。',
  scenarioDirections: ['training'],
  ...change,
});

export const sampleSolutionContent = (change: Partial<SolutionContent> = {}): SolutionContent => ({
  ...emptySolution(),
  title: '压铸安全仿真实训系统',
  summary: '压铸车间应急处置的沉浸式训练。',
  description: '覆盖铝液泄漏、火情、机械伤害等应急处置，多人同场。',
  supplyDirections: ['rendering'],
  scenarioDirections: ['training'],
  ...change,
});

export const sampleNeed = (change: Partial<NeedContent> = {}): ScorableNeed => ({
  id: 'need-1',
  organizationId: 'unit-1',
  content: visibleNeed(sampleNeedContent(change)),
});

export const sampleSolution = (change: Partial<SolutionContent> = {}, seat = '330108'): ScorableSolution => ({
  id: 'solution-1',
  organizationId: 'vendor-1',
  seat,
  content: visibleSolution(sampleSolutionContent(change)),
});

/** What one ask finds in a solution, in words. */
export function sampleJoint(ask: Ask, solution: ScorableSolution): Joint {
  const verdict: Verdict = { outcome: 'unknown', earned: 0, possible: 0, at: -1, other: -1 };
  ask.judge(prepareSolution(solution, sampleContext), sampleContext, verdict);
  return jointOf(ask, solution, verdict, sampleContext, sampleLexicon);
}
