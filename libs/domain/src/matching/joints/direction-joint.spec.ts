import { sampleContext, sampleJoint, sampleSolution } from '../sample-pair.js';
import { DirectionAsk } from './direction-joint.js';

const joint = (asked: string[], offered: string[]) =>
  sampleJoint(new DirectionAsk(asked, sampleContext.terms), sampleSolution({ scenarioDirections: offered }));

describe('DirectionAsk', () => {
  it('is met by one shared direction', () =>
    expect(joint(['assembly', 'training'], ['training'])).toMatchObject({
      outcome: 'pass',
      earned: 1,
      ask: { path: 'scenarioDirections.1' },
    }));
  it('is unmet by others, unknown by none', () => {
    expect(joint(['assembly'], ['training'])).toMatchObject({ outcome: 'broken', earned: 0, possible: 0 });
    expect(joint(['assembly'], [])).toMatchObject({ outcome: 'unknown', earned: 0, possible: 1 });
  });
});
