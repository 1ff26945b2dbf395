import { sampleContext, sampleNeed, sampleSolution } from '../sample-pair.js';
import { scorePair } from '../score-pair.js';

const constraints = (
  need: Parameters<typeof sampleNeed>[0],
  solution: Parameters<typeof sampleSolution>[0],
) =>
  scorePair(sampleNeed(need), sampleSolution(solution), sampleContext).constraints.map(
    ({ constraint, joint }) => [constraint, joint.ask.path, joint.offer?.path, joint.outcome],
  );

describe('exclusions by either side', () => {
  it('keep out the kinds that a need will not have, and say nothing of others', () => {
    const need = { excludedKinds: ['content', 'service'] } as const;
    expect(constraints(need, { kind: 'service' })).toEqual([['kinds', 'excludedKinds.1', 'kind', 'broken']]);
    expect(constraints(need, { kind: 'integration' })).toEqual([]);
  });
  it('keep a vendor from scenarios that it does not take on', () => {
    const declines = { scenarioDirections: [], declinedScenarios: ['assembly', 'training'] };
    expect(constraints({ scenarioDirections: ['training'] }, declines)).toEqual([
      ['scenarios', 'scenarioDirections', 'declinedScenarios.1', 'broken'],
    ]);
    expect(
      constraints({ scenarioDirections: ['training', 'assembly'] }, { declinedScenarios: ['assembly'] }),
    ).toEqual([]);
  });
});
