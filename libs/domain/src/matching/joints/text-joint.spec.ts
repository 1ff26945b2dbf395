import { emptySolution } from '../../posting/empty.js';
import { needText } from '../posting-text.js';
import { sampleContext, sampleJoint, sampleNeed, sampleSolution } from '../sample-pair.js';
import { calibrated, TextAsk } from './text-joint.js';

describe('TextAsk', () => {
  it('earns more from a likelier text, nothing from none', () => {
    const ask = new TextAsk(sampleContext.vectorOf(needText(sampleNeed().content)));
    const near = sampleJoint(ask, sampleSolution());
    const far = sampleJoint(ask, sampleSolution({ title: '景区夜游光影秀', summary: '', description: '' }));
    const none = sampleJoint(ask, sampleSolution(emptySolution()));
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
