import type { Market } from '../../posting/need-content.js';
import { sampleNeed, sampleSolution } from '../sample-pair.js';
import { marketJoint } from './market-joint.js';

describe('marketJoint', () => {
  it.each<[Market, Market, string]>([
    ['2b', '2b', 'pass'],
    ['2b', 'both', 'pass'],
    ['both', '2c', 'pass'],
    ['2b', '2c', 'broken'],
    ['2c', '2b', 'broken'],
  ])('%s meets %s: %s', (asked, offered, outcome) =>
    expect(
      marketJoint(sampleNeed({ market: asked }).content, sampleSolution({ market: offered }).content).outcome,
    ).toBe(outcome),
  );
});
