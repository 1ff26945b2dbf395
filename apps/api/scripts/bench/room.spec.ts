import { expect, it } from '@jest/globals';
import { bytesFor, diskShortage, heapFor, secondsFor, timeShortage, timeUp } from './room.mjs';

const GB = 1024 ** 3;

it('counts the former index beside the last size, and the copy of every other', () => {
  const reserve = bytesFor({ from: 0, to: 0, isCopied: false }, 1000);
  expect(bytesFor({ from: 100, to: 500, isCopied: false }, 1000) - reserve).toBe(500_000);
  expect(bytesFor({ from: 100, to: 500, isCopied: true }, 1000) - reserve).toBe(900_000);
});

it('says how much disk is missing, and how to mend it', () => {
  const step = { from: 100_000, to: 1_000_000, isCopied: false };
  expect(diskShortage(step, { free: 60 * GB, bytesPerSolution: 13_500 })).toBeUndefined();
  const { message } = diskShortage(step, { free: 5.25 * GB, bytesPerSolution: 13_500 });
  expect(message).toMatch(/^磁盘空间不足：载入 1000000 条方案约需 15\.6 GB，剩余 5\.3 GB。/);
  expect(message).toContain('Too little disk: 1000000 solutions need about 15.6 GB, 5.3 GB are free.');
  expect(message).toContain('TMPDIR');
});

it('expects loading in proportion, and the first figure on the line through the last two', () => {
  const first = { solutions: 10_000, loadSeconds: 20, firstSeconds: 100 };
  expect(secondsFor(100_000, [first])).toBe(300);
  const second = { solutions: 100_000, loadSeconds: 150, firstSeconds: 190 };
  expect(secondsFor(1_000_000, [first, second])).toBeCloseTo(1500 + 190 + 900);
  expect(secondsFor(1_000_000, [first, { ...second, firstSeconds: 80 }])).toBeCloseTo(1500 + 80);
});

it('does not begin what would not be done in time', () => {
  const steps = [{ solutions: 10_000, loadSeconds: 20, firstSeconds: 100 }];
  expect(timeShortage(10_000, [], { minutes: 1, passedSeconds: 600 })).toBeUndefined();
  expect(timeShortage(100_000, steps, { minutes: 8, passedSeconds: 180 })).toBeUndefined();
  expect(timeShortage(100_000, steps, { minutes: Infinity, passedSeconds: 180 })).toBeUndefined();
  expect(timeShortage(100_000, steps, { minutes: 7, passedSeconds: 180 })?.message).toContain(
    'the first figure of 100000 solutions takes about 5 minutes, of --minutes 7 4 are left.',
  );
});

it('raises the heap from 100,000 solutions on', () => {
  expect([1000, 100_000, 250_000, 1_000_000].map(heapFor)).toEqual([704, 704, 1760, 7040]);
});

it('ends what is raced against it when the time is up', async () => {
  await expect(timeUp(0)).rejects.toThrow('--minutes 0 have passed');
  await expect(Promise.race([timeUp(Infinity), timeUp(5_000_000), 'done'])).resolves.toBe('done');
});
