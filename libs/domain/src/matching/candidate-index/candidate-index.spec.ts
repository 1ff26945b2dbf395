import fc from 'fast-check';
import { emptyNeed, emptySolution } from '../../posting/empty.js';
import { visibleNeed, visibleSolution } from '../../posting/visible.js';
import { needQuery, solutionQuery } from '../candidate-query.js';
import { prepareNeed } from '../prepared-need.js';
import { prepareSolution } from '../prepared-solution.js';
import { REPORT, sampleLexicon, sampleNeed, sampleSolution, TODAY } from '../sample-pair.js';
import { scoreFigures } from '../score-pair.js';
import { scoringContext, type ScoringContext } from '../scoring-context.js';
import { takeSnapshot } from '../text/corpus.js';
import type { TextVector } from '../text/vector.js';
import type { ScoredFactorId, ScorableNeed, ScorableSolution } from '../pair.js';
import { CandidateIndex } from './candidate-index.js';

const WORDS = [
  '压铸车间',
  '铝液泄漏',
  '应急处置',
  '博物馆展厅',
  '青瓷修复',
  '手术模拟',
  'VR',
  '6dof',
  '考核',
  '漫游',
];
const context = scoringContext(
  sampleLexicon,
  takeSnapshot(1, [...WORDS, ...WORDS.map((word, i) => `${word}${WORDS[(i + 3) % WORDS.length]}`)]),
  TODAY,
);

const words = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 })
  .map((all) => all.join('，'));
const concepts = fc.uniqueArray(fc.constantFrom('gesture', 'gesture-control', 'haptics'));
const directions = fc.uniqueArray(fc.constantFrom('training', 'assembly'), { maxLength: 2 });
const strength = fc.constantFrom('constraint' as const, 'preference' as const);
const proof = fc.constantFrom(REPORT, undefined);

const need = fc
  .record({
    title: words,
    concepts,
    strength,
    scenarioDirections: directions,
    latency: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
    budget: fc.option(fc.integer({ min: 10, max: 99 }), { nil: undefined }),
    market: fc.constantFrom('2b' as const, '2c' as const, 'both' as const),
    region: fc.constantFrom('330206', '3301', ''),
  })
  .map(({ title, concepts, strength, scenarioDirections, latency, budget, market, region }): ScorableNeed =>
    sampleNeed({
      title,
      problem: '',
      goal: '',
      market,
      region,
      scenarioDirections,
      capabilities: concepts.map((concept) => ({ concept, strength })),
      specs:
        latency === undefined
          ? []
          : [{ quantity: 'latency', comparator: 'lte', value: latency, unit: 'ms', strength }],
      ...(budget !== undefined && { budget: { max: budget } }),
    }),
  );
const solution = fc
  .record({
    title: words,
    concepts,
    proof,
    scenarioDirections: directions,
    latency: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
    price: fc.option(fc.integer({ min: 10, max: 99 }), { nil: undefined }),
    market: fc.constantFrom('2b' as const, '2c' as const, 'both' as const),
    regionsServed: fc.uniqueArray(fc.constantFrom('33', '3302', '330108')),
  })
  .map(
    ({
      title,
      concepts,
      proof,
      scenarioDirections,
      latency,
      price,
      market,
      regionsServed,
    }): ScorableSolution =>
      sampleSolution({
        title,
        summary: '',
        description: '',
        market,
        regionsServed,
        scenarioDirections,
        capabilities: concepts.map((concept) => ({ concept, ...(proof && { proof }) })),
        specs:
          latency === undefined
            ? []
            : [{ quantity: 'latency', value: latency, unit: 'ms', ...(proof && { proof }) }],
        ...(price !== undefined && { price: { model: 'one_off' as const, min: price, max: price } }),
      }),
  );

function shelved(needs: readonly ScorableNeed[], solutions: readonly ScorableSolution[]): CandidateIndex {
  const index = new CandidateIndex();
  needs.forEach(({ content }, i) =>
    index.putNeed({ id: `n${i}`, prepared: prepareNeed(content, context) }, content, context),
  );
  solutions.forEach((one, i) =>
    index.putSolution({ id: `s${i}`, prepared: prepareSolution(one, context) }, context),
  );
  return index;
}

const idsOf = (found: readonly { readonly id: string }[]): string[] => found.map(({ id }) => id);

/** What the scorer makes of every pair that shares anything of these factors, best first. */
function exhaustive(
  pairs: readonly { id: string; need: ScorableNeed; solution: ScorableSolution }[],
  shared: readonly ScoredFactorId[],
) {
  return pairs
    .map(({ id, need, solution }) => {
      const figures = scoreFigures(context.prepared.need(need), context.prepared.solution(solution), context);
      const about = figures.factors.filter(({ factor }) => shared.includes(factor));
      return { id, figures, shares: about.some(({ points }) => points > 0) };
    })
    .filter(({ shares }) => shares)
    .sort((a, b) => b.figures.score - a.figures.score);
}

/** Quantized worths, prices of two digits: so far the estimate may be from the score. */
const SLACK = 1;

function expectLikeliest(found: readonly string[], all: ReturnType<typeof exhaustive>, limit: number): void {
  const scores = new Map(all.map(({ id, figures }) => [id, figures]));
  expect(new Set(found).size).toBe(found.length);
  expect(found.length).toBe(Math.min(limit, all.length));
  expect(found.every((id) => scores.has(id))).toBe(true);
  const whole = all.filter(({ figures }) => figures.standing !== 'excluded');
  // Of every ten seven may have been given to those that pass every condition, or break one.
  const sure = whole.slice(0, Math.floor(limit * 0.3));
  const floor = Math.min(...found.flatMap((id) => scores.get(id)?.score ?? []));
  for (const { id, figures } of sure)
    if (!found.includes(id)) expect(figures.score).toBeLessThanOrEqual(floor + SLACK);
  const passed = whole
    .filter(({ figures }) => figures.standing === 'passed')
    .slice(0, Math.floor(limit * 0.5));
  const worst = Math.min(
    ...found.flatMap((id) => (scores.get(id)?.standing === 'passed' ? [scores.get(id)?.score ?? 0] : [])),
  );
  for (const { id, figures } of passed)
    if (!found.includes(id)) expect(figures.score).toBeLessThanOrEqual(worst + SLACK);
}

describe('the index of candidates', () => {
  it('finds for a need whom scoring all would find', () => {
    fc.assert(
      fc.property(
        need,
        fc.array(solution, { maxLength: 120 }),
        fc.integer({ min: 1, max: 40 }),
        (asking, all, limit) => {
          const found = idsOf(shelved([], all).find(needQuery(asking.content, context), limit));
          const pairs = all.map((one, i) => ({ id: `s${i}`, need: asking, solution: one }));
          expectLikeliest(found, exhaustive(pairs, ['capability', 'text', 'specs']), limit);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('finds for a solution whom scoring all would find', () => {
    fc.assert(
      fc.property(
        solution,
        fc.array(need, { maxLength: 120 }),
        fc.integer({ min: 1, max: 40 }),
        (asking, all, limit) => {
          const found = idsOf(shelved(all, []).find(solutionQuery(asking, context), limit));
          const pairs = all.map((one, i) => ({ id: `n${i}`, need: one, solution: asking }));
          expectLikeliest(found, exhaustive(pairs, ['capability', 'text']), limit);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('hands out the same ones however it came to hold what it holds', () => {
    const step = fc.record({ at: fc.nat(19), gone: fc.boolean(), solution });
    fc.assert(
      fc.property(need, fc.array(step, { maxLength: 80 }), (asking, steps) => {
        const grownIndex = new CandidateIndex();
        const now = new Map<string, ScorableSolution>();
        for (const { at, gone, solution: one } of steps) {
          if (gone) {
            grownIndex.remove('solution', `s${at}`);
            now.delete(`s${at}`);
          } else {
            grownIndex.putSolution({ id: `s${at}`, prepared: prepareSolution(one, context) }, context);
            now.set(`s${at}`, one);
          }
        }
        const fresh = new CandidateIndex();
        for (const [id, one] of now)
          fresh.putSolution({ id, prepared: prepareSolution(one, context) }, context);
        const query = needQuery(asking.content, context);
        expect(idsOf(grownIndex.find(query, 15)).sort()).toEqual(idsOf(fresh.find(query, 15)).sort());
        expect(grownIndex.size('solution')).toBe(now.size);
      }),
      { numRuns: 100 },
    );
  });

  it('writes its lists anew when many were removed, and still answers alike', () => {
    const titled = (i: number): ScorableSolution =>
      sampleSolution({ title: `${WORDS[i % WORDS.length]}${i}`, scenarioDirections: [] });
    const fill = (index: CandidateIndex, ids: readonly number[]): void =>
      ids.forEach((i) =>
        index.putSolution({ id: `s${i}`, prepared: prepareSolution(titled(i), context) }, context),
      );
    const all = Array.from({ length: 3_000 }, (_, i) => i);
    const kept = all.filter((i) => i % 2 === 0);
    const [thinned, fresh] = [new CandidateIndex(), new CandidateIndex()];
    fill(thinned, all);
    for (const i of all) if (i % 2 === 1) thinned.remove('solution', `s${i}`);
    fill(fresh, kept);
    const query = needQuery(sampleNeed({ title: '铝液泄漏 VR', scenarioDirections: [] }).content, context);
    expect(idsOf(thinned.find(query, 200))).toEqual(idsOf(fresh.find(query, 200)));
    expect(thinned.solution('s2')).toBeDefined();
    expect(thinned.solution('s1')).toBeUndefined();
    fill(thinned, [1]);
    expect(thinned.size('solution')).toBe(kept.length + 1);
    for (const i of kept.slice(0, 100)) {
      const { numbers, at, features } = thinned.solution(`s${i}`)?.prepared.text as TextVector;
      const text = prepareSolution(titled(i), context).text;
      const own = text.numbers.subarray(text.at, text.at + text.features * 3);
      expect([...numbers.subarray(at, at + features * 3)]).toEqual([...own]);
    }
  });

  it('looks twice further down where few pass every condition, and proposes nobody twice', () => {
    const LIMIT = 10; // fifty are looked at, then four hundred, then 1,600: until four pass
    const offer = (title: string, price: number): ScorableSolution =>
      sampleSolution({ title, scenarioDirections: [], price: { model: 'one_off', min: price, max: price } });
    const all = [
      ...Array.from({ length: 60 }, () => offer('压铸车间 VR', 90)),
      ...Array.from({ length: 500 }, (_, i) => offer('压铸车间 VR 巡检', i < 2 ? 1 : 90)),
      ...Array.from({ length: 1_000 }, (_, i) => offer('压铸车间 VR 巡检与应急疏散', i < 2 ? 1 : 90)),
    ];
    const asking = sampleNeed({ title: '压铸车间 VR', scenarioDirections: [], budget: { max: 5 } }).content;
    const found = idsOf(shelved([], all).find(needQuery(asking, context), LIMIT));
    expect(found).toHaveLength(LIMIT);
    expect(new Set(found).size).toBe(LIMIT);
    expect(found).toEqual(expect.arrayContaining(['s60', 's61', 's560', 's561']));
  });

  it('finds nothing for who asks nothing, and by words alone where nothing else is shared', () => {
    const index = shelved([], [sampleSolution({ title: '青瓷修复', scenarioDirections: [] })]);
    const bare = visibleNeed(emptyNeed());
    expect(index.find(needQuery(bare, context), 10)).toEqual([]);
    const asking = { ...bare, title: '青瓷' } as typeof bare;
    expect(idsOf(index.find(needQuery(asking, context), 10))).toEqual(['s0']);
    const silent = { content: visibleSolution(emptySolution()), seat: '' };
    expect(index.find(solutionQuery(silent, context), 10)).toEqual([]);
  });

  it('follows the weights it is asked with', () => {
    const weights = { version: 'x', factors: { ...context.weights.factors, price: 1_000 } };
    const dear = scoringContext(sampleLexicon, context.corpus, TODAY, weights) satisfies ScoringContext;
    const cheap = sampleSolution({ title: '别的', price: { model: 'one_off', min: 1, max: 1 } });
    const alike = sampleSolution({ title: '压铸车间 VR' });
    const index = shelved([], [alike, cheap]);
    const asking = sampleNeed({ title: '压铸车间 VR', budget: { max: 5 } }).content;
    expect(idsOf(index.find(needQuery(asking, dear), 2))).toEqual(['s1', 's0']);
  });
});
