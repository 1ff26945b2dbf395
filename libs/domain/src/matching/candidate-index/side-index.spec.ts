import { NO_TEXT } from '../text/vector.js';
import { SideIndex } from './side-index.js';

const SLOTS = 10_000;
const MOST = 100;
const KEY = 4;
const SILENT = NO_TEXT;

/** The slots that are found when each shares as much as it says, 0–1. */
function found(worthOf: (slot: number) => number): number[] {
  const index = new SideIndex();
  for (let slot = 0; slot < SLOTS; slot++)
    index.add({ marks: [{ key: KEY, worth: worthOf(slot) }], text: SILENT, factorBits: 0 });
  const reach = { asks: [[{ key: KEY, factor: 1 }]], required: [], text: SILENT };
  const { count, slots } = index.likeliest(reach, () => ({ marks: 100, text: 0 }), MOST);
  return [...slots.subarray(0, count)];
}

describe('one side of the index, of so many that it guesses how high the best stand', () => {
  const shuffled = (slot: number): number => (slot * 7_919) % SLOTS;
  it.each([
    ['they are spread over all', (slot: number) => shuffled(slot) / SLOTS],
    [
      'the guess looks at the best alone',
      (slot: number) => (slot % 2 === 0 && slot < 80 ? 1 : shuffled(slot) / SLOTS / 4),
    ],
    [
      'the guess misses every one that shares anything',
      (slot: number) => (slot % 2 === 0 ? 0 : shuffled(slot) / SLOTS),
    ],
  ])('finds the best when %s', (_, worthOf) => {
    const slots = found(worthOf);
    const least = Math.min(...slots.map(worthOf));
    const missed = Array.from({ length: SLOTS }, (_, slot) => slot).filter((slot) => !slots.includes(slot));
    expect(slots.length).toBeGreaterThanOrEqual(MOST);
    expect(slots.length).toBeLessThan(MOST * 2.5);
    // Worths are kept in 255 steps.
    expect(Math.max(...missed.map(worthOf))).toBeLessThanOrEqual(least + 1 / 128);
  });

  it('finds nobody where nobody shares anything', () => expect(found(() => 0)).toEqual([]));
});
