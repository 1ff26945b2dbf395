import { roundedParts } from './rounded-parts.js';

describe('roundedParts', () => {
  it('adds up to the rounded whole', () => {
    expect(roundedParts([22.5, 6.4, 24, 9.3])).toEqual([23, 6, 24, 9]);
    expect(roundedParts([33.333, 33.333, 33.334])).toEqual([33, 33, 34]);
  });
  it('leaves whole figures alone, floating noise included', () => {
    expect(roundedParts([26, 8, 7.999999999999])).toEqual([26, 8, 8]);
    expect(roundedParts([])).toEqual([]);
  });
});
