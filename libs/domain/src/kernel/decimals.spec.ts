import { hasAtMostDecimals } from './decimals.js';

describe('hasAtMostDecimals', () => {
  it.each([
    [12.34, 2, true],
    [12.345, 2, false],
    [1e21, 0, true],
    [1e-7, 2, false],
    [-3.5, 1, true],
  ])('%d within %d: %s', (value, places, fits) => expect(hasAtMostDecimals(value, places)).toBe(fits));
});
