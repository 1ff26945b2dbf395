import fc from 'fast-check';
import type { PairScore } from '../src/matching/pair.js';
import { isProven } from '../src/matching/proof.js';
import type { Proof, SolutionContent } from '../src/posting/solution-content.js';
import { concept, direction, pair, proof } from './arbitrary-pair.js';
import { CLOSE, score } from './score.js';

const PLACE = { excluded: 0, to_verify: 1, passed: 2 } as const;

/** Never worse: neither the score nor the standing. */
const neverWorse = (after: PairScore, before: PairScore): void => {
  expect(after.score).toBeGreaterThanOrEqual(before.score - CLOSE);
  expect(PLACE[after.standing]).toBeGreaterThanOrEqual(PLACE[before.standing]);
};

describe('more evidence never makes a pair worse', () => {
  it('a proof for whatever was only declared', () => {
    fc.assert(
      fc.property(pair, ([need, solution, seat]) => {
        const prove = <T extends { proof?: Proof }>(item: T): T =>
          isProven(item.proof) ? item : { ...item, proof: { kind: 'test_report' } };
        const proven: SolutionContent = {
          ...solution,
          capabilities: solution.capabilities.map(prove),
          specs: solution.specs.map(prove),
          certificates: solution.certificates.map(prove),
          deployments: solution.deployments.map(prove),
          domestic: solution.domestic && prove(solution.domestic),
          references: solution.references.map(prove),
        };
        neverWorse(score(need, proven, seat), score(need, solution, seat));
      }),
    );
  });

  it('a capability, a reference, a region or a direction more', () => {
    fc.assert(
      fc.property(pair, concept, proof, direction, ([need, solution, seat], more, proofOfIt, scenario) => {
        const before = score(need, solution, seat);
        const capabilities = [...solution.capabilities, { concept: more, proof: proofOfIt }];
        neverWorse(score(need, { ...solution, capabilities }, seat), before);
        const project = {
          title: '又一案例',
          customer: '演示单位',
          scenarioDirection: scenario,
          year: 2025,
          proof: proofOfIt,
        };
        neverWorse(score(need, { ...solution, references: [...solution.references, project] }, seat), before);
        neverWorse(
          score(need, { ...solution, regionsServed: [...solution.regionsServed, need.region] }, seat),
          before,
        );
        if (solution.scenarioDirections.length > 0) {
          neverWorse(
            score(
              need,
              { ...solution, scenarioDirections: [...solution.scenarioDirections, scenario] },
              seat,
            ),
            before,
          );
        }
      }),
    );
  });

  it('a lower price and a shorter lead time', () => {
    fc.assert(
      fc.property(pair, fc.double({ min: 0.1, max: 1, noNaN: true }), ([need, solution, seat], factor) => {
        const { price, leadTimeDays } = solution;
        const cheaper: SolutionContent = {
          ...solution,
          ...(price?.min !== undefined && {
            price: {
              ...price,
              min: price.min * factor,
              ...(price.max !== undefined && { max: price.max * factor }),
            },
          }),
          ...(leadTimeDays && {
            leadTimeDays: { min: leadTimeDays.min * factor, max: leadTimeDays.max * factor },
          }),
        };
        neverWorse(score(need, cheaper, seat), score(need, solution, seat));
      }),
    );
  });
});
