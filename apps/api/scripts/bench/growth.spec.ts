import { expect, it } from '@jest/globals';
import { exponent, growthOf, growthTable } from './growth.mjs';

const ROWS = [
  { solutions: 10_000, needs: 50, queue: 'redis', ms: { p50: 10, p95: 40 }, rate: 500, seconds: 9 },
  { solutions: 100_000, needs: 50, queue: 'redis', ms: { p50: 10, p95: 400 }, rate: 5, seconds: 99 },
];

it.each([
  [7, 7, 0],
  [7, 70, 1],
  [7, 700, 2],
  [70, 7, -1],
])('from %d to %d over ten times the size is an exponent of %d', (a, b, expected) => {
  expect(exponent({ size: 1000, figure: a }, { size: 10_000, figure: b })).toBeCloseTo(expected, 12);
});

it('is below 0.2 for what grows with the logarithm', () => {
  const at = (size: number) => ({ size, figure: Math.log(size) });
  expect(exponent(at(10_000), at(100_000))).toBeLessThan(0.11);
  expect(exponent(at(100_000), at(1_000_000))).toBeLessThan(0.09);
});

it('follows every figure over the sizes, and no other number', () => {
  expect(growthOf(ROWS, [1_000_000])).toEqual({
    solutions: [10_000, 100_000],
    left: [1_000_000],
    figures: {
      'ms.p50': { values: [10, 10], exponents: [0] },
      'ms.p95': { values: [40, 400], exponents: [1] },
      rate: { values: [500, 5], exponents: [-2] },
    },
  });
});

it('says null where there is nothing to say', () => {
  const { figures } = growthOf([
    { solutions: 1, rssMb: 0 },
    { solutions: 2, rssMb: 5, recall: 1 },
  ]);
  expect(figures).toEqual({
    rssMb: { values: [0, 5], exponents: [null] },
    recall: { values: [null, 1], exponents: [null] },
  });
});

it('prints a line for each figure', () => {
  expect(growthTable(growthOf(ROWS)).split('\n')).toEqual([
    '        10,000  100,000  d ln / d ln',
    'ms.p50      10       10         0.00',
    'ms.p95      40      400         1.00',
    'rate       500        5        -2.00',
  ]);
});
