import type { SessionResult } from './figures.js';
import { gainOf } from './gain.js';

const result = (gain: number): SessionResult => ({ wants: 1, hits: 1, reciprocal: gain, gain, ideal: 1 });
const lists = (...gains: readonly number[]) =>
  gains.map((gain) => ({ candidate: result(0.5 + gain), inForce: result(0.5) }));

describe('gainOf', () => {
  it('is sure of what every list says, and unsure of what few lists say by turns', () => {
    const sure = gainOf(lists(...Array<number>(50).fill(0.1)));
    expect(sure.value).toBeCloseTo(0.1, 9);
    expect([sure.low, sure.high]).toEqual([expect.closeTo(0.1, 9), expect.closeTo(0.1, 9)]);
    const unsure = gainOf(lists(0.4, -0.3, 0.2, -0.2, 0.3));
    expect(unsure.value).toBeGreaterThan(0.05);
    expect(unsure.low).toBeLessThan(0);
    expect(unsure.high).toBeGreaterThan(unsure.value);
  });

  it('narrows with the number of lists', () => {
    const width = (times: number) => {
      const { low, high } = gainOf(lists(...Array<number[]>(times).fill([0.4, -0.3, 0.2]).flat()));
      return high - low;
    };
    expect(width(100)).toBeLessThan(width(5) / 3);
  });

  it('gives the same every time, and nothing over nothing', () => {
    const some = lists(0.4, -0.3, 0.2);
    expect(gainOf(some)).toEqual(gainOf(some));
    expect(gainOf([])).toEqual({ value: 0, low: 0, high: 0, lists: 0 });
    const unshown = { ...result(0), ideal: 0 };
    expect(gainOf([{ candidate: unshown, inForce: unshown }])).toMatchObject({ value: 0, low: 0, high: 0 });
  });
});
