import fc from 'fast-check';
import { solutionContent } from '../../test/arbitrary-pair.js';
import { REPORT, sampleSolutionContent } from '../matching/sample-pair.js';
import { completeness, SOLUTION_CHECKLIST } from './completeness.js';
import { isProven } from '../matching/proof.js';
import { emptySolution } from './empty.js';
import type { Proof, SolutionContent } from './solution-content.js';

const project = {
  title: '案例',
  customer: '演示单位',
  scenarioDirection: 'training',
  year: 2025,
  proof: REPORT,
};

describe('completeness', () => {
  it('is out of 100', () => {
    expect(SOLUTION_CHECKLIST.reduce((sum, { worth }) => sum + worth, 0)).toBe(100);
    expect(completeness(emptySolution()).score).toBe(0);
    const project = {
      title: '案例',
      customer: '演示单位',
      scenarioDirection: 'training',
      year: 2025,
      proof: REPORT,
    };
    const full = sampleSolutionContent({
      summary: '压铸车间应急处置与检修的沉浸式训练，多人同场。',
      description: '覆盖铝液泄漏、火情、机械伤害等应急处置。'.repeat(5),
      capabilities: ['gesture', 'haptics', 'drill', 'visual', 'waveguide'].map((concept) => ({
        concept,
        proof: REPORT,
      })),
      specs: [1, 2, 3].map((value) => ({ quantity: 'latency', value, unit: 'ms' })),
      references: [project, project],
      price: { model: 'one_off', min: 1, max: 2 },
      leadTimeDays: { min: 1, max: 2 },
      regionsServed: ['33'],
      deployments: [{ mode: 'offline' }],
      readiness: 9,
    });
    expect(completeness(full)).toEqual({ score: 100, hints: [] });
  });
  it('gains exactly what a hint says, when it is followed', () => {
    const prove = <T extends { proof?: Proof }>(item: T): T => ({ ...item, proof: REPORT });
    const mends: Record<string, (solution: SolutionContent) => SolutionContent> = {
      'readiness.solution.lead_time': (s) => ({ ...s, leadTimeDays: { min: 1, max: 2 } }),
      'readiness.solution.references': (s) => ({ ...s, references: [project, project] }),
      'readiness.solution.proofs': (s) => ({
        ...s,
        capabilities: s.capabilities.map(prove),
        specs: s.specs.map(prove),
        deployments: s.deployments.map(prove),
        certificates: s.certificates.map(prove),
        domestic: s.domestic && prove(s.domestic),
      }),
      'readiness.solution.price': (s) => ({ ...s, price: { model: 'one_off', min: 1, max: 2 } }),
      'readiness.solution.specs': (s) => ({
        ...s,
        specs: [1, 2, 3].map((value) => ({ quantity: 'latency', value, unit: 'ms' })),
      }),
    };
    fc.assert(
      fc.property(solutionContent, (solution) => {
        const { score, hints } = completeness(solution);
        for (const { gain, phrase } of hints) {
          const mend = mends[phrase.key];
          // New specs come without the proofs that the old ones had, so that mend is only fair where none was proven.
          const isFair =
            phrase.key !== 'readiness.solution.specs' || !solution.specs.some(({ proof }) => isProven(proof));
          if (mend && isFair) expect(completeness(mend(solution)).score).toBe(score + gain);
        }
      }),
    );
  });
});
