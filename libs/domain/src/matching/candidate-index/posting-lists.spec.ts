import fc from 'fast-check';
import { PostingLists, SUM_ONE, unitOf } from './posting-lists.js';

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
        const lists = new PostingLists();
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

  it('fill several segments', () => {
    const lists = new PostingLists();
    const [even, odd] = [lists.open(), lists.open()];
    for (let slot = 0; slot < 400_000; slot++) lists.add(slot % 2 ? odd : even, slot, 1);
    const sums = new Uint16Array(400_000);
    const cursor = lists.cursor(odd);
    for (const until of [7, 7, 8, 100_000, 400_000]) lists.sumInto(sums, cursor, unitOf(0.5), until);
    expect(sums.every((sum, slot) => sum === (slot % 2 ? SUM_ONE / 2 : 0))).toBe(true);
    expect(lists.bytes()).toBeLessThan(400_000 * 4 * 1.4 + 1_100_000);
  });

  it('let only the first list that has a slot count', () => {
    const lists = new PostingLists();
    const [exact, near] = [lists.open(), lists.open()];
    lists.add(exact, 0, 0.6);
    lists.add(exact, 1, 1);
    lists.add(near, 0, 0.6);
    lists.add(near, 2, 1);
    const sums = new Uint16Array(3);
    const seen = new Uint8Array(3);
    for (const [list, factor] of [
      [exact, 1],
      [near, 0.8],
    ] as const)
      lists.sumFirstInto(sums, lists.cursor(list), unitOf(factor), 3, seen, 7);
    expect([...sums].map((sum) => Math.round((sum / SUM_ONE) * 100) / 100)).toEqual([0.6, 1, 0.8]);
  });

  it('count where a slot has it in full', () => {
    const lists = new PostingLists();
    const list = lists.open();
    [1, 0.99, 1].forEach((worth, slot) => lists.add(list, slot, worth));
    const counts = new Uint8Array([0, 0, 3]);
    lists.countFull(counts, lists.cursor(list), 3);
    expect([...counts]).toEqual([1, 0, 4]);
  });
});
