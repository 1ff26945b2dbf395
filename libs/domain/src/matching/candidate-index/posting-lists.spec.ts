import fc from 'fast-check';
import { Pages } from './pages.js';
import { PostingLists } from './posting-lists.js';

const entries = (lists: PostingLists, list: number): [number, number][] => {
  const all: [number, number][] = [];
  lists.each(list, (slot, worth) => all.push([slot, Math.round(worth * 255)]));
  return all;
};

/** Which list gets the next slot, and what it is worth there; `drop` empties it first. */
const steps = fc.array(fc.record({ list: fc.nat(5), worth: fc.nat(255), drop: fc.boolean() }), {
  maxLength: 3_000,
});

describe('posting lists', () => {
  it('keep what was added, in order, and use the blocks of dropped lists again', () => {
    fc.assert(
      fc.property(steps, fc.nat(40), (all, rarely) => {
        const lists = new PostingLists(new Pages());
        const numbers = Array.from({ length: 6 }, () => lists.open());
        const expected: [number, number][][] = Array.from({ length: 6 }, () => []);
        all.forEach(({ list, worth, drop }, slot) => {
          if (drop && slot % (rarely + 2) === 0) {
            lists.drop(numbers[list] as number);
            expected[list] = [];
          }
          lists.add(numbers[list] as number, slot, worth / 255);
          expected[list]?.push([slot, worth]);
        });
        expect(numbers.map((number) => entries(lists, number))).toEqual(expected);
        expect(numbers.map((number) => lists.length(number))).toEqual(expected.map(({ length }) => length));
      }),
      { numRuns: 40 },
    );
  });

  it('fill several pages, and give back what they took', () => {
    const pages = new Pages();
    const lists = new PostingLists(pages);
    const [even, odd] = [lists.open(), lists.open()];
    const fill = (): void => {
      for (let slot = 0; slot < 400_000; slot++) lists.add(slot % 2 ? odd : even, slot, 1);
    };
    fill();
    expect(entries(lists, odd).every(([slot], i) => slot === 2 * i + 1)).toBe(true);
    const { length } = pages.bytes;
    expect(length).toBeLessThan(400_000 * 4 * 1.3);
    for (const list of [even, odd]) lists.drop(list);
    fill();
    expect(pages.bytes).toHaveLength(length);
  });
});
