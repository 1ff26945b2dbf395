import { buildVocabulary } from './vocabulary.js';
import { sampleVocabulary } from './sample-vocabulary.js';

const input = sampleVocabulary();
const { closeness, near } = buildVocabulary(input);

describe('closeness', () => {
  it.each([
    ['waveguide', 'waveguide', 1, 'the same concept'],
    ['waveguide', 'near-eye', 0.6, 'a near link'],
    ['waveguide', 'micro-led', 0.35, 'same direction and kind'],
    ['waveguide', 'low-latency', 0.1, 'same direction, another kind'],
    ['waveguide', 'visual', 0.1, 'same box, another direction'],
    ['micro-led', 'near-eye', 0.1, 'a measure’s term and a term of the box under it'],
    ['visual', 'drill', 0.35, 'a platform’s place counts like the plan’s'],
    ['waveguide', 'drill', 0, 'nothing shared'],
    ['waveguide', 'unknown', 0, 'an unknown id'],
    ['unknown', 'unknown', 0, 'an unknown id twice'],
  ])('%s – %s: %d (%s)', (a, b, expected) => {
    expect(closeness(a, b)).toBe(expected);
    expect(closeness(b, a)).toBe(expected);
  });

  it('stays in [0,1], is symmetric, and answers the second time as the first', () => {
    for (const a of input.concepts)
      for (const b of input.concepts) {
        const first = closeness(a.id, b.id);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(first).toBeLessThanOrEqual(1);
        expect(closeness(b.id, a.id)).toBe(first);
        expect(closeness(a.id, b.id)).toBe(first);
      }
  });
});

describe('near', () => {
  it('lists neighbours nearest first', () => {
    const expected = [
      { concept: 'near-eye', closeness: 0.6 },
      { concept: 'micro-led', closeness: 0.35 },
      { concept: 'low-latency', closeness: 0.1 },
      { concept: 'visual', closeness: 0.1 },
    ];
    expect(near('waveguide')).toEqual(expected);
    expect(near('waveguide')).toEqual(expected);
    expect(near('unknown')).toEqual([]);
  });
});
