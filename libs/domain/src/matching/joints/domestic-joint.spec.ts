import { REPORT, sampleJoint, sampleSolution } from '../sample-pair.js';
import { DomesticAsk } from './domestic-joint.js';

const joint = (domestic?: { supported: boolean; proof?: typeof REPORT }) =>
  sampleJoint(new DomesticAsk('constraint'), sampleSolution({ domestic }));

describe('DomesticAsk', () => {
  it.each([
    [{ supported: true, proof: REPORT }, 'pass', 1, 1],
    [{ supported: true }, 'unverified', 0.6, 1],
    [{ supported: false }, 'broken', 0, 0],
    [undefined, 'unverified', 0, 1],
  ])('%j is %s', (domestic, outcome, earned, possible) =>
    expect(joint(domestic)).toMatchObject({ outcome, earned, possible }),
  );
});
