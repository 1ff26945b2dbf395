import { bootstrap95 } from './bootstrap.js';

const meanOf = (values: readonly number[], draw: () => number): number =>
  values.reduce((sum) => sum + (values[draw()] as number), 0) / values.length;
const interval = (values: readonly number[], resamples = 2_000) =>
  bootstrap95({ size: values.length, resamples }, (draw) => meanOf(values, draw));

describe('bootstrap95', () => {
  it('draws from the whole sample and nothing else', () => {
    const drawn = new Set<number>();
    bootstrap95({ size: 5, resamples: 100 }, (draw) => {
      const one = draw();
      drawn.add(one);
      return one;
    });
    expect([...drawn].sort()).toEqual([0, 1, 2, 3, 4]);
  });

  it('comes near what is known of a mean: 1.96 standard errors to either side', () => {
    const values = Array.from({ length: 400 }, (_, i) => (i % 2 === 0 ? 0 : 1));
    const [low, high] = interval(values);
    expect(low).toBeCloseTo(0.5 - 1.96 * 0.025, 2);
    expect(high).toBeCloseTo(0.5 + 1.96 * 0.025, 2);
  });

  it('holds nothing but the value where all are equal, and gives the same every time', () => {
    expect(interval([3, 3, 3])).toEqual([3, 3]);
    expect(interval([1, 2, 5, 9])).toEqual(interval([1, 2, 5, 9]));
    expect(interval([7], 1)).toEqual([7, 7]);
  });
});
