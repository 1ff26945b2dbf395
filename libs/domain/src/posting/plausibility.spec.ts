import { sampleLexicon } from '../matching/sample-pair.js';
import { plausibilityHints } from './plausibility.js';

describe('plausibilityHints', () => {
  it('asks about unusual values in the quantity’s own unit, and refuses nothing', () => {
    const specs = [
      { quantity: 'latency', value: 20, unit: 'ms' },
      { quantity: 'latency', value: 5, unit: 's' },
      { quantity: 'unknown', value: 1, unit: 'x' },
    ];
    expect(plausibilityHints(specs, sampleLexicon)).toMatchObject([
      { field: 'specs.1.value', phrase: { key: 'problem.implausible', params: { min: 1, max: 1000 } } },
    ]);
  });
});
