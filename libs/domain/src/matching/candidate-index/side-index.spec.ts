import { NO_TEXT } from '../text/vector.js';
import { SideIndex } from './side-index.js';

const SLOTS = 10_000;
const MOST = 100;
const KEY = 4;
const SILENT = NO_TEXT;

function sideOf(worthOf: (slot: number) => number) {
  const index = new SideIndex();
  for (let slot = 0; slot < SLOTS; slot++)
    index.add({ marks: [{ key: KEY, worth: worthOf(slot) }], text: SILENT, factorBits: 0 });
  return index;
}
const reach = { asks: [[{ key: KEY, factor: 1 }]], required: [], text: SILENT };
const likeliest = (index: SideIndex, most: number) =>
  index.likeliest(reach, () => ({ marks: 100, text: 0 }), most);

/** The slots that are found when each shares as much as it says, 0–1. */
function found(worthOf: (slot: number) => number): number[] {
  const { count, slots } = likeliest(sideOf(worthOf), MOST);
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

  it.each([
    ['more than are wanted', (slot: number) => shuffled(slot) / SLOTS],
    // Ninety of them stand where the guess looks: it hits just those.
    ['just as many as are wanted', (slot: number) => ((slot % 2 === 0 ? slot < 180 : slot < 20) ? 1 : 0.5)],
  ])('says from how many units on everybody is there when the guess takes in %s', (_, worthOf) => {
    const index = sideOf(worthOf);
    const { count, floor } = likeliest(index, MOST);
    expect(count).toBeGreaterThanOrEqual(MOST);
    const all = index.best(SLOTS);
    expect(all.units.subarray(0, all.count).filter((units) => units >= floor)).toHaveLength(count);
    expect(all.count).toBeGreaterThan(count);
  });
});
