import type { Price } from '../../posting/solution-content.js';
import { sampleJoint, sampleSolution } from '../sample-pair.js';
import { PriceAsk } from './price-joint.js';
import { shareWithin } from './range-share.js';

const joint = (price?: Price) => sampleJoint(new PriceAsk({ min: 120, max: 180 }), sampleSolution({ price }));

describe('PriceAsk', () => {
  it.each<[Price | undefined, string, number, number]>([
    [{ model: 'one_off', min: 150, max: 172 }, 'pass', 1, 1],
    [{ model: 'one_off', min: 60, max: 90 }, 'pass', 1, 1],
    [{ model: 'one_off', min: 160, max: 200 }, 'pass', 0.5, 0.5],
    [{ model: 'one_off', min: 180, max: 200 }, 'pass', 0, 0],
    [{ model: 'one_off', min: 180.01, max: 200 }, 'broken', 0, 0],
    [{ model: 'one_off', min: 150 }, 'pass', 0.6, 1],
    [{ model: 'subscription', min: 30, max: 30 }, 'pass', 1, 1],
    [{ model: 'per_seat', min: 0.5 }, 'unverified', 0, 1],
    [{ model: 'per_seat', min: 200 }, 'broken', 0, 0],
    [{ model: 'on_quote' }, 'unverified', 0, 1],
    [undefined, 'unverified', 0, 1],
  ])('%j is %s', (price, outcome, earned, possible) =>
    expect(joint(price)).toMatchObject({ outcome, earned, possible }),
  );
});

describe('shareWithin', () => {
  it('is the part at or below the limit', () => {
    expect(shareWithin(10, 20, 15)).toBe(0.5);
    expect(shareWithin(10, 10, 10)).toBe(1);
    expect(shareWithin(10, 10, 9)).toBe(0);
  });
});
