import { emptySolution } from '../../posting/empty.js';
import { sampleContext, sampleNeed, sampleSolution } from '../sample-pair.js';
import { calibrated, textJoint } from './text-joint.js';

describe('textJoint', () => {
  it('earns more from a likelier text, nothing from none', () => {
    const near = textJoint(sampleNeed(), sampleSolution(), sampleContext);
    const far = textJoint(
      sampleNeed(),
      sampleSolution({ title: '景区夜游光影秀', summary: '', description: '' }),
      sampleContext,
    );
    const none = textJoint(sampleNeed(), sampleSolution(emptySolution()), sampleContext);
    expect(near.earned).toBeGreaterThan(far.earned);
    expect(near.outcome).toBe('pass');
    expect(none.earned).toBe(0);
    expect(near.possible).toBe(near.earned);
  });
  it('is calibrated without changing an order', () => {
    expect(calibrated(0)).toBe(0);
    expect(calibrated(1)).toBe(1);
    expect(calibrated(0.25)).toBeCloseTo(0.625);
    for (let c = 0; c < 1; c += 0.01) expect(calibrated(c + 0.01)).toBeGreaterThan(calibrated(c));
  });
});
