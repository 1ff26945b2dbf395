import { expect, it } from '@jest/globals';
import { pairedGain } from './paired-gain.js';

it('gives the mean difference with an interval around it, the same every time', () => {
  const ours = Array.from({ length: 40 }, (_, i) => 0.5 + (i % 5) / 10);
  const theirs = ours.map((value, i) => value - (i % 4) / 20);
  const found = pairedGain(ours, theirs);
  expect(found.gain).toBeCloseTo(0.075);
  expect(found.gain95[0]).toBeLessThan(found.gain);
  expect(found.gain95[1]).toBeGreaterThan(found.gain);
  expect(found.gain95[0]).toBeGreaterThan(0.05);
  expect(pairedGain(ours, theirs)).toEqual(found);
});

it('straddles zero where nothing was gained', () => {
  const ours = Array.from({ length: 30 }, (_, i) => (i % 2 === 0 ? 0.4 : 0.6));
  const [low, high] = pairedGain(ours, [...ours].reverse()).gain95;
  expect(low).toBeLessThan(0);
  expect(high).toBeGreaterThan(0);
  expect(pairedGain([], [])).toEqual({ gain: 0, gain95: [0, 0] });
});
