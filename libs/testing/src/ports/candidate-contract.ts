import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CandidateSource } from '@duijie/application';
import {
  needQuery,
  prepareNeed,
  prepareSolution,
  scoreFigures,
  solutionQuery,
  type CandidateQuery,
  type ScoringContext,
  type Side,
} from '@duijie/domain';
import {
  candidateContext,
  candidateNeed,
  candidateSolution,
  mixedPostings,
  scorableNeed,
  scorableSolution,
  type CandidatePosting,
} from './candidate-postings.js';

export interface CandidateParts {
  readonly candidates: CandidateSource;
  /** New postings, or what has become of known ones; when it returns, `find` must know. */
  publish(postings: readonly CandidatePosting[]): Promise<void>;
  withdraw(side: Side, ids: readonly string[]): Promise<void>;
  /** Share of the ten best by scoring all that have to be among the candidates. */
  readonly recall: number;
  close(): Promise<void>;
}

const CONCEPTS = [
  'hazardous-work-training',
  'assessment-scoring',
  '6dof-headset-controllers',
  'digital-twin',
  'motion-capture',
  'tactile-force-feedback',
] as const;
const LIMIT = 200;

/** What a candidate source promises: the likeliest first, whatever the scorer looks at, and nothing that is public no more. */
export function candidateContract(open: () => Promise<CandidateParts>): void {
  let parts: CandidateParts;
  let context: ScoringContext;
  const words = ['青瓷修复', '潮汐电站检修', '手术模拟'];
  const plain = words.map((title) => candidateSolution({ title, description: `用于${title}的系统。` }));
  const skilled = CONCEPTS.flatMap((concept, i) => [
    candidateSolution({
      title: `甲${i}`,
      capabilities: [concept, CONCEPTS[(i + 1) % CONCEPTS.length] as string].map((each) => ({
        concept: each,
      })),
    }),
    candidateSolution({ title: `乙${i}`, capabilities: [{ concept }] }),
  ]);
  const asking = CONCEPTS.map((concept, i) =>
    candidateNeed({ title: `丙${i}`, capabilities: [{ concept, strength: 'preference' }] }),
  );
  const { needs, solutions } = mixedPostings(20, 2000);

  const having = (posting: CandidatePosting, concept: string): boolean =>
    posting.content.capabilities.some((one) => one.concept === concept);
  const queryOf = (posting: CandidatePosting): CandidateQuery =>
    posting.side === 'need'
      ? needQuery(scorableNeed(posting).content, context)
      : solutionQuery(scorableSolution(posting), context);
  const find = (posting: CandidatePosting, limit = LIMIT): Promise<readonly string[]> =>
    parts.candidates.find(posting.side === 'need' ? 'solution' : 'need', queryOf(posting), limit);

  beforeAll(async () => {
    const all = [...plain, ...skilled, ...asking, ...needs, ...solutions];
    context = candidateContext(all);
    parts = await open();
    await parts.publish(all);
  });

  afterAll(async () => parts?.close());

  describe('candidates', () => {
    it('are all that share a concept, on either side, when these are few', async () => {
      for (const need of asking) {
        const concept = need.content.capabilities[0]?.concept ?? '';
        const found = await find(need, 2200);
        const sharing = [...skilled, ...solutions].filter((one) => having(one, concept));
        expect(sharing.length).toBeGreaterThan(2);
        expect(sharing.filter(({ id }) => !found.includes(id))).toEqual([]);
      }
      for (const solution of skilled) {
        const found = await find(solution);
        const sharing = asking.filter((one) =>
          solution.content.capabilities.some(({ concept }) => having(one, concept)),
        );
        expect(sharing.filter(({ id }) => !found.includes(id))).toEqual([]);
      }
    });

    it('come with more shared first', async () => {
      const [one, other] = CONCEPTS;
      const need = candidateNeed({
        title: '丁',
        capabilities: [one, other].map((concept) => ({ concept, strength: 'preference' as const })),
      });
      const found = await find(need, 2200);
      const place = (count: number): number[] =>
        skilled
          .filter((each) => [one, other].filter((concept) => having(each, concept)).length === count)
          .map(({ id }) => found.indexOf(id));
      expect(Math.max(...place(2))).toBeLessThan(Math.min(...place(1)));
    });

    it('are found by words when no concept is shared', async () => {
      const found = await find(candidateNeed({ title: '想做青瓷修复' }));
      expect(found).toContain(plain[0]?.id);
    });

    it('hold what scoring every pair puts first', async () => {
      let [wanted, met] = [0, 0];
      const offered = solutions.map((solution) => ({
        id: solution.id,
        prepared: prepareSolution(scorableSolution(solution), context),
      }));
      for (const need of needs) {
        const asked = prepareNeed(scorableNeed(need).content, context);
        const best = offered
          .map(({ id, prepared }) => ({ id, figures: scoreFigures(asked, prepared, context) }))
          .filter(({ figures }) => figures.standing !== 'excluded')
          .sort((a, b) => b.figures.score - a.figures.score || (a.id < b.id ? -1 : 1))
          .slice(0, 10);
        const found = new Set(await find(need));
        wanted += best.length;
        met += best.filter(({ id }) => found.has(id)).length;
      }
      expect(wanted).toBeGreaterThan(150);
      expect(met / wanted).toBeGreaterThanOrEqual(parts.recall);
    }, 180_000);

    it('are named once each, no more than asked for, only of the side, and the same again', async () => {
      const need = needs[0] as (typeof needs)[number];
      const found = await find(need, 10);
      expect(found).toHaveLength(10);
      expect(new Set(found).size).toBe(10);
      const ids = new Set([...plain, ...skilled, ...solutions].map(({ id }) => id));
      expect(found.every((id) => ids.has(id))).toBe(true);
      expect(await find(need, 10)).toEqual(found);
      expect(await find(need, 0)).toEqual([]);
    });

    it('are what is public now', async () => {
      const need = candidateNeed({ title: '景泰蓝掐丝工艺' });
      const solution = candidateSolution({ title: '景泰蓝掐丝仿真' });
      await parts.publish([need, solution]);
      expect(await find(need)).toContain(solution.id);
      expect(await find(solution)).toContain(need.id);
      await parts.publish([{ ...solution, content: { ...solution.content, title: '潜水训练' } }]);
      expect(await find(need)).not.toContain(solution.id);
      expect(await find(candidateNeed({ title: '潜水训练' }))).toContain(solution.id);
      await parts.withdraw('solution', [solution.id]);
      await parts.withdraw('need', [need.id]);
      expect(await find(candidateNeed({ title: '潜水训练' }))).not.toContain(solution.id);
      expect(await find(solution)).not.toContain(need.id);
    });

    it.each([
      ['nothing', {}],
      ['strange words', { title: "'\\\ud800:*&|" }],
      [
        'unknown terms',
        {
          capabilities: [{ concept: 'no\'such"concept', strength: 'constraint' as const }],
          scenarioDirections: ['-'],
        },
      ],
    ])('%s finds nobody', async (_what, content) => expect(await find(candidateNeed(content))).toEqual([]));
  });
}
