import { measureScale, onScale } from './meaning-scale.js';
import { meaningCosine, meaningVector, NO_MEANING } from './meaning-vector.js';

describe('meaningVector', () => {
  it('keeps the direction alone', () => {
    expect(meaningVector([3, 4])).toEqual(meaningVector([30, 40]));
    expect([...meaningVector([3, 4])]).toEqual([19_660, 26_214]);
  });
  it('is none for what has no direction', () => {
    expect(meaningVector([0, 0])).toBe(NO_MEANING);
    expect(meaningVector([Number.NaN, 1])).toBe(NO_MEANING);
    expect(meaningVector([1e200, 1e200])).toBe(NO_MEANING);
  });
});

describe('meaningCosine', () => {
  it('is the cosine, whichever comes first', () => {
    const [a, b] = [meaningVector([1, 2, 3]), meaningVector([3, -2, 1])];
    expect(meaningCosine(a, a)).toBeCloseTo(1, 4);
    expect(meaningCosine(a, b)).toBeCloseTo(2 / 14, 4);
    expect(meaningCosine(a, b)).toBe(meaningCosine(b, a));
    expect(meaningCosine(a, meaningVector([-1, -2, -3]))).toBeCloseTo(-1, 4);
  });
  it('has nothing to say of a missing one, nor across embedders', () => {
    expect(meaningCosine(NO_MEANING, NO_MEANING)).toBeUndefined();
    expect(meaningCosine(meaningVector([1, 1]), meaningVector([1, 1, 1]))).toBeUndefined();
  });
});

describe('measureScale', () => {
  const turned = (degrees: number) =>
    meaningVector([Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]);
  const solutions = Array.from({ length: 101 }, (_, i) => turned(i * 0.9));
  const scale = measureScale([turned(0)], solutions) ?? { low: 0, high: 0 };
  it('puts the middle of all pairs at 0 and the best of them at 1', () => {
    expect(scale.low).toBeCloseTo(Math.cos(Math.PI / 4), 3);
    expect(onScale(scale.low, scale)).toBe(0);
    expect(onScale(1, scale)).toBe(1);
    expect(onScale(-1, scale)).toBe(0);
  });
  it('never turns an order round', () => {
    for (let c = -1; c < 1; c += 0.01)
      expect(onScale(c + 0.01, scale)).toBeGreaterThanOrEqual(onScale(c, scale));
  });
  it('is none for a handful of pairs, nor where nothing tells them apart', () => {
    expect(measureScale([], solutions)).toBeUndefined();
    expect(measureScale([turned(0)], solutions.slice(0, 99))).toBeUndefined();
    expect(
      measureScale(
        [turned(1)],
        solutions.map(() => turned(2)),
      ),
    ).toBeUndefined();
  });
});
