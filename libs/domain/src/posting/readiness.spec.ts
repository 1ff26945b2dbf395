import fc from 'fast-check';
import { sampleNeedContent } from '../matching/sample-pair.js';
import { needContent } from '../../test/arbitrary-pair.js';
import { emptyNeed } from './empty.js';
import type { NeedContent } from './need-content.js';
import { isReady, NEED_CHECKLIST, readiness } from './readiness.js';

const three = ['gesture', 'haptics', 'drill'].map((concept) => ({
  concept,
  strength: 'preference' as const,
}));
const spec = {
  quantity: 'latency',
  comparator: 'lte',
  value: 20,
  unit: 'ms',
  strength: 'preference',
} as const;
const long = '压铸车间的新员工没有机会练应急处置，真机演练要停线，每次损失六万元，还有安全风险。';

/** What following each hint means. */
const MEND: Record<string, (need: NeedContent) => NeedContent> = {
  'readiness.need.capabilities': (n) => ({ ...n, capabilities: three }),
  'readiness.need.problem': (n) => ({ ...n, problem: long }),
  'readiness.need.directions': (n) => ({ ...n, scenarioDirections: ['training'] }),
  'readiness.need.budget': (n) => ({ ...n, budget: { min: 120, max: 180 } }),
  'readiness.need.specs': (n) => ({ ...n, specs: [spec, { ...spec, quantity: 'resolution' }] }),
  'readiness.need.goal': (n) => ({ ...n, goal: '让每位新员工独立完成应急处置，考核通过率达到 90%。' }),
  'readiness.need.site': (n) => ({ ...n, siteConditions: '车间有千兆内网，三相电，粉尘区。' }),
  'readiness.need.delivery': (n) => ({ ...n, deliverWithinDays: 90 }),
  'readiness.need.region': (n) => ({ ...n, region: '330206' }),
  'readiness.need.title': (n) => ({ ...n, title: '压铸车间应急处置与检修仿真实训' }),
  'readiness.need.answer_by': (n) => ({ ...n, answerBy: '2026-12-01' }),
  'readiness.need.deployment': (n) => ({ ...n, deployment: { mode: 'offline', strength: 'preference' } }),
};

describe('readiness', () => {
  it('is out of 100, and complete without hints', () => {
    expect(NEED_CHECKLIST.reduce((sum, { worth }) => sum + worth, 0)).toBe(100);
    const done = Object.values(MEND).reduce((need, mend) => mend(need), sampleNeedContent());
    expect(readiness(done)).toEqual({ score: 100, hints: [] });
    expect(readiness(emptyNeed()).score).toBe(0);
  });
  it('lets a need with budget, delivery and two capabilities be published, and a bare one not', () => {
    expect(isReady(sampleNeedContent())).toBe(false);
    expect(
      isReady(
        sampleNeedContent({
          capabilities: three.slice(1),
          budget: { min: 1, max: 9 },
          deliverWithinDays: 90,
        }),
      ),
    ).toBe(true);
  });
  it('hints at most four times, greatest gain first, and gains exactly that', () => {
    fc.assert(
      fc.property(needContent, (need) => {
        const { score, hints } = readiness(need);
        expect(hints.length).toBe(
          Math.min(4, NEED_CHECKLIST.filter((item) => item.earned(need) < item.worth).length),
        );
        for (const [i, { gain, phrase }] of hints.entries()) {
          if (i > 0) expect(gain).toBeLessThanOrEqual(hints[i - 1]?.gain ?? 0);
          expect(readiness(MEND[phrase.key]?.(need) ?? need).score).toBe(score + gain);
        }
      }),
    );
  });
  it('counts length and figure of the goal', () => {
    const at = (goal: string) => readiness(sampleNeedContent({ goal })).score;
    expect(at('全部可以练习')).toBe(at('') + 4);
    expect(at('全部可以练习 9')).toBe(at('') + 8);
    expect(at('让每位新员工都能独立而从容地完成各类应急处置操作')).toBe(at('') + 8);
  });
});
