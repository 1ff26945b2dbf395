import type { Market } from '../../posting/need-content.js';
import { sampleJoint, sampleSolution } from '../sample-pair.js';
import { MarketAsk } from './market-joint.js';

describe('MarketAsk', () => {
  it.each<[Market, Market, string]>([
    ['2b', '2b', 'pass'],
    ['2b', 'both', 'pass'],
    ['both', '2c', 'pass'],
    ['2b', '2c', 'broken'],
    ['2c', '2b', 'broken'],
  ])('%s meets %s: %s', (asked, offered, outcome) =>
    expect(sampleJoint(new MarketAsk(asked), sampleSolution({ market: offered })).outcome).toBe(outcome),
  );
});
