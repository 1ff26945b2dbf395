import { sampleJoint, sampleSolution } from '../sample-pair.js';
import { DeliveryAsk } from './delivery-joint.js';

describe('DeliveryAsk', () => {
  it.each([
    [{ min: 60, max: 75 }, 'pass', 1, 1],
    [{ min: 60, max: 120 }, 'unverified', 0.5, 1],
    [{ min: 91, max: 120 }, 'broken', 0, 0],
    [undefined, 'unverified', 0, 1],
  ])('%j against 90 days is %s', (leadTimeDays, outcome, earned, possible) =>
    expect(sampleJoint(new DeliveryAsk(90, 'constraint'), sampleSolution({ leadTimeDays }))).toMatchObject({
      outcome,
      earned,
      possible,
    }),
  );
  it('only wishes where the need does not insist', () =>
    expect(sampleJoint(new DeliveryAsk(90, undefined), sampleSolution())).toMatchObject({
      ask: { kind: 'wish' },
      outcome: 'unknown',
    }));
});
