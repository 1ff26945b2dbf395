import { questioned } from './plausible-value.js';

const refreshRate = { min: 60, max: 240 };

describe('questioned', () => {
  it('lets the usual and the somewhat unusual pass', () => {
    expect(questioned(90, refreshRate)).toBeUndefined();
    expect(questioned(480, refreshRate)).toBeUndefined();
    expect(questioned(Number.NaN, refreshRate)).toBeUndefined();
  });
  it('asks about a slip by powers of ten', () => {
    expect(questioned(9000, refreshRate)).toEqual({ suggestion: 90 });
    expect(questioned(1.2, refreshRate)).toEqual({ suggestion: 120 });
  });
  it('asks without a guess when none fits', () => {
    expect(questioned(-5, refreshRate)).toEqual({});
  });
});
