import { expect, it } from '@jest/globals';
import { figureLine, recordOf } from './record.mjs';

it('gives what was measured, null for what was not, and where it was stopped', () => {
  const record = recordOf([20_000], 300);
  record.begin(20_000);
  record.at('load');
  record.add({ loadSeconds: 31.23456 });
  record.at('publish');
  record.add({ engine: 'postgresql 18.4', publishToStoredMs: { p50: 106.00049, p95: 173 }, rssMb: 500 });
  record.at('rematch');
  record.add({ rematchNeedsPerSecond: 50, rematchNeeds: 50 });
  record.add({ rematchNeedsPerSecond: 75, rematchNeeds: 150 });
  expect(record.isEmpty).toBe(false);
  const result = record.result(true);
  expect(result).toMatchObject({
    solutions: 20_000,
    needs: 300,
    engine: 'postgresql 18.4',
    publishToStoredMs: { p50: 106, p95: 173 },
    searchHttpMs: null,
    rematchNeedsPerSecond: 75,
    rematchNeeds: 150,
    'candidateRecall@10': null,
    loadSeconds: 31.235,
    stopped: 'rematch at 20000',
  });
  expect(result).not.toHaveProperty('growth');
  expect(record.result(false)).not.toHaveProperty('stopped');
});

it('keeps the sizes before, and half of the one that was under way', () => {
  const record = recordOf([1000, 10_000, 100_000], 5);
  for (const solutions of [1000, 10_000]) {
    record.begin(solutions);
    record.add({ searchHttpMs: { p50: solutions / 100, p95: 1 } });
    if (solutions === 1000) record.add({ rssMb: 300, rematchNeeds: 5 });
  }
  record.at('rematch');
  expect(record.result(true)).toMatchObject({
    solutions: 10_000,
    rssMb: null,
    stopped: 'rematch at 10000',
    growth: {
      solutions: [1000, 10_000],
      left: [100_000],
      figures: {
        'searchHttpMs.p50': { values: [10, 100], exponents: [1] },
        rssMb: { values: [300, null], exponents: [null] },
      },
    },
  });
  expect(record.result(true).growth.figures).not.toHaveProperty('rematchNeeds');
});

it('gives the size before when nothing of the next one stands', () => {
  const record = recordOf([1000, 10_000], 5);
  record.begin(1000);
  record.add({ rssMb: 300 });
  record.begin(10_000);
  record.at('load');
  expect(record.result(true)).toMatchObject({
    solutions: 1000,
    rssMb: 300,
    stopped: 'load at 10000',
    growth: { solutions: [1000], left: [10_000] },
  });
});

it('has an answer also before anything was measured', () => {
  const record = recordOf([1000, 10_000], 5);
  expect(record.isEmpty).toBe(true);
  expect(record.result(true)).toMatchObject({
    solutions: 1000,
    publishToStoredMs: null,
    stopped: 'prepare',
    growth: { solutions: [], left: [1000, 10_000], figures: {} },
  });
});

it('puts figures on a line', () => {
  expect(figureLine(1_000_000, { engine: 'x', publishToStoredMs: { p50: 252, p95: 1334.5 } })).toBe(
    '    1,000,000:  publishToStoredMs.p50 252  publishToStoredMs.p95 1,334.5',
  );
});
