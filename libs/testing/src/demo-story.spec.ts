import {
  corpusDocument,
  emptyNeed,
  lexiconOf,
  needText,
  rank,
  scorePair,
  scoringContext,
  solutionText,
  takeSnapshot,
  visibleNeed,
  visibleSolution,
  type NeedContent,
  type ScorableNeed,
  type SolutionContent,
} from '@duijie/domain';
import { readSeed, seedRegions, seedVocabulary } from './seed-files.js';

/* The stories that README and seeds/demo tell, held against the production scorer: who may edit solutions or weights learns here whom it costs. */

interface Seed<C> {
  readonly id: string;
  readonly organizationId: string;
  readonly content: C;
}
interface Said {
  readonly needId: string;
  readonly solutionId: string;
  readonly verdict?: string;
}

const units = readSeed('demo/organizations.json') as readonly {
  readonly id: string;
  readonly name: string;
  readonly region: string;
}[];
const unit = new Map(units.map((each) => [each.id, each]));
const needs = (readSeed('demo/needs.json') as readonly Seed<NeedContent>[]).map((need) => ({
  ...need,
  content: visibleNeed(need.content),
}));
const solutions = (readSeed('demo/solutions.json') as readonly Seed<SolutionContent>[]).map((each) => ({
  ...each,
  seat: unit.get(each.organizationId)?.region ?? '',
  content: visibleSolution(each.content),
}));
const corpus = takeSnapshot(1, [
  ...needs.map(({ content }) => corpusDocument(needText(content))),
  ...solutions.map(({ content }) => corpusDocument(solutionText(content))),
]);
const context = scoringContext(lexiconOf(seedVocabulary(), seedRegions()), corpus, '2026-11-20');

const ranked = (need: ScorableNeed) =>
  rank(solutions.map((each) => ({ ...each, result: scorePair(need, each, context) })));
const passing = (title: string): string[] => {
  const need = needs.find(({ content }) => content.title === title);
  if (!need) throw new Error(`no need ${title}`);
  return ranked(need)
    .filter(({ result }) => result.standing === 'passed')
    .map(({ organizationId }) => unit.get(organizationId)?.name.replace('（演示）', '') ?? '');
};

it('puts 青岚数维 first for the need that README has the reader type', () => {
  const typed: NeedContent = {
    ...emptyNeed(),
    title: '压铸车间应急处置实训',
    region: '330206',
    problem: '新员工上岗前没有机会练应急处置，真机演练要停线，每次损失约 6 万元。',
    goal: '六类应急处置都能练，两周内考核通过率达到 90%。',
    scenarioDirections: ['simulation-training'],
    capabilities: [{ concept: 'safety-emergency', strength: 'preference' }],
    specs: [
      { quantity: 'angular-resolution', comparator: 'gte', value: 30, unit: 'ppd', strength: 'constraint' },
    ],
    budget: { min: 120, max: 180 },
    deliverWithinDays: 90,
    deliverStrength: 'constraint',
  };
  const [first] = ranked({ id: 'typed', organizationId: 'factory', content: visibleNeed(typed) });
  expect(unit.get(first?.organizationId ?? '')?.name).toBe('青岚数维（演示）');
  expect(first?.result.standing).toBe('passed');
});

it('lets three vendors pass for the leading need, in the order that seeds/demo tells', () =>
  expect(passing('压铸车间应急处置与检修仿真实训')).toEqual(['青岚数维', '越州虚境', '瓯江视界']));

it.each(['肝胆手术规划成果转化试点', '森林火险扑救指挥推演'])('leaves the gap %s', (title) =>
  expect(passing(title)).toEqual([]),
);

it('shows both sides every pair that somebody invited or was interested in', () => {
  const said = [
    ...(readSeed('demo/introductions.json') as readonly Said[]),
    ...(readSeed('demo/decisions.json') as readonly Said[]).filter(({ verdict }) =>
      ['invite', 'interested', 'pin'].includes(verdict ?? ''),
    ),
  ];
  const excluded = said.filter(({ needId, solutionId }) => {
    const need = needs.find(({ id }) => id === needId);
    const solution = solutions.find(({ id }) => id === solutionId);
    return !need || !solution || scorePair(need, solution, context).standing === 'excluded';
  });
  expect(excluded).toEqual([]);
});
