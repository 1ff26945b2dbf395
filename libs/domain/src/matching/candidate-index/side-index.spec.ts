import { NO_TEXT } from '../text/vector.js';
import { gathererHere } from './gatherer.js';
import { UNIT } from './posting-lists.js';
import { LOOKED } from './query-sums.js';
import { MOST_AHEAD, SideIndex } from './side-index.js';

const SLOTS = 10_000;
const MOST = 100;
const KEY = 4;
const SILENT = NO_TEXT;

function sideOf(worthOf: (slot: number) => number) {
  const index = new SideIndex(gathererHere);
  for (let slot = 0; slot < SLOTS; slot++)
    index.add({ marks: [{ key: KEY, worth: worthOf(slot) }], broad: [], text: SILENT, factorBits: 0 });
  return index;
}
const reach = { asks: [[{ key: KEY, factor: 1 }]], required: [], text: SILENT };
const looking = { reach, pointsOf: () => ({ marks: 100, text: 0 }) };
const likeliest = (index: SideIndex, most: number) => index.slotsOf(index.likeliest(looking, [most]));

/** The slots that are found when each shares as much as it says, 0–1. */
function found(worthOf: (slot: number) => number): number[] {
  return [...likeliest(sideOf(worthOf), MOST)];
}

describe('one side of the index', () => {
  const shuffled = (slot: number): number => (slot * 7_919) % SLOTS;
  it.each([
    ['they are spread over all', (slot: number) => shuffled(slot) / SLOTS],
    ['few are far above the others', (slot: number) => (slot < 40 ? 1 : shuffled(slot) / SLOTS / 4)],
    ['every other shares nothing', (slot: number) => (slot % 2 === 0 ? 0 : shuffled(slot) / SLOTS)],
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

  it('finds nobody who was removed, nor after it was written anew', () => {
    const index = sideOf((slot) => (slot < 40 ? 1 : shuffled(slot) / SLOTS / 4));
    for (let slot = 0; slot < SLOTS; slot += 2) index.remove(slot);
    index.remove(0);
    const odd = [...likeliest(index, 30)];
    expect(odd.slice(0, 20)).toEqual(Array.from({ length: 20 }, (_, i) => 2 * i + 1));
    expect(odd.every((slot) => slot % 2 === 1)).toBe(true);
    expect(index.removed).toBe(SLOTS / 2);
    const left: number[] = [];
    const fresh = index.renumbered((slot) => left.push(slot));
    expect(fresh.removed).toBe(0);
    expect([...likeliest(fresh, 30)].map((slot) => left[slot])).toEqual(odd);
  });

  it('finds those of another depth apart', () => {
    const index = sideOf((slot) => shuffled(slot) / SLOTS);
    const first = index.slotsOf(index.likeliest(looking, [MOST, 5 * MOST, SLOTS]));
    const [next, last] = [1, 2].map((depth) => index.slotsOf(index.best(depth))) as [
      Uint32Array,
      Uint32Array,
    ];
    const worths = (slots: Uint32Array) => [...slots].map(shuffled);
    expect(Math.min(...worths(first))).toBeGreaterThan(Math.max(...worths(next)));
    expect(Math.min(...worths(next))).toBeGreaterThan(Math.max(...worths(last)));
    expect(first.length + next.length).toBeGreaterThanOrEqual(5 * MOST);
    expect(new Set([...first, ...next, ...last]).size).toBe(first.length + next.length + last.length);
  });

  it('tells who has all required marks in full', () => {
    const index = new SideIndex(gathererHere);
    const marks = (...worths: number[]) => worths.map((worth, i) => ({ key: i * 4, worth }));
    for (const worths of [[1, 1], [1, 0.9], [1], [1, 1, 0.1]])
      index.add({ marks: marks(...worths), broad: [], text: SILENT, factorBits: 0 });
    const asks = [0, 4, 8].map((key) => [{ key, factor: 1 / 3 }]);
    const asking = { ...looking, reach: { asks, required: [0, 4], text: SILENT } };
    const all = index.likeliest(asking, [4, 9]);
    const looked = index.look(all);
    expect([0, 1, 2, 3].map((i) => looked[i * LOOKED.words + LOOKED.met])).toEqual([2, 1, 1, 2]);
    expect([...index.slotsOf(index.likeliest(asking, [1, 9]))]).toEqual([3]);
    expect([...index.slotsOf(index.best(1))]).toEqual([0]);
  });

  it('finds by marks that many have, however many there are', () => {
    const index = new SideIndex(gathererHere);
    const keys = Array.from({ length: 40 }, (_, i) => i * 4 + 1);
    for (const [slot, key] of keys.entries())
      index.add({
        marks: [{ key: KEY, worth: 1 }],
        broad: [key, keys[(slot + 1) % 40] as number],
        text: SILENT,
        factorBits: 0,
      });
    const slots = (index: SideIndex, factors: Record<number, number>) => {
      const asked = Object.entries(factors).map(([at, factor]) => ({
        key: keys[Number(at)] as number,
        factor,
      }));
      const reach = { asks: [asked, [{ key: KEY, factor: 0.1 }]], required: [], text: SILENT };
      const rows = index.likeliest({ ...looking, reach }, [40]);
      const looked = index.look(rows);
      const units = rows.map((_, i) => looked[i * LOOKED.words + LOOKED.units] as number);
      return [...index.slotsOf(rows)].map((slot, i) => [slot, Math.round((units[i] as number) * UNIT)]);
    };
    const but = (found: Record<number, number>) => keys.map((_, slot) => [slot, found[slot] ?? 10]);
    const tryAll = (index: SideIndex) => {
      // One counts, though the second slot has both; some have bits, some lists.
      expect(slots(index, { 1: 0.5, 2: 0.5 })).toEqual(but({ 0: 60, 1: 60, 2: 60 }));
      expect(slots(index, { 1: 0.5, 2: 0.25 })).toEqual(but({ 0: 60, 1: 60, 2: 35 }));
      expect(slots(index, { 15: 0.5, 16: 0.5 })).toEqual(but({ 14: 60, 15: 60, 16: 60 }));
      expect(slots(index, { 30: 0.5 })).toEqual(but({ 29: 60, 30: 60 }));
      expect(slots(index, { 3: 0.5 })).toEqual(but({ 2: 60, 3: 60 }));
    };
    tryAll(index);
    tryAll(index.renumbered(() => undefined));
  });

  describe('queries that were begun', () => {
    const keys = [4, 8, 12];
    const filled = (): SideIndex => {
      const index = new SideIndex(gathererHere);
      for (let slot = 0; slot < 99; slot++)
        index.add({
          marks: [{ key: keys[slot % 3] as number, worth: 1 }],
          broad: [],
          text: SILENT,
          factorBits: 0,
        });
      return index;
    };
    const asking = (key: number) => ({
      ...looking,
      reach: { asks: [[{ key, factor: 1 }]], required: [], text: SILENT },
    });
    const slotsOf = (rest: number) => Array.from({ length: 33 }, (_, i) => 3 * i + rest);

    it('are taken up one by one, whatever is asked between', () => {
      const index = filled();
      const begun = index.begin(keys.map(asking), [MOST]);
      for (const [i, key] of keys.entries()) {
        expect([...index.slotsOf(index.likeliest(asking(key), [MOST], begun[i]))]).toEqual(slotsOf(i));
        expect([...index.slotsOf(index.likeliest(asking(keys[0] as number), [MOST]))]).toEqual(slotsOf(0));
      }
    });

    it('are asked again when a posting came or went', () => {
      const index = filled();
      const [first, second] = index.begin([asking(4), asking(4)], [MOST]);
      index.add({ marks: [{ key: 4, worth: 1 }], broad: [], text: SILENT, factorBits: 0 });
      expect([...index.slotsOf(index.likeliest(asking(4), [MOST], first))]).toEqual([...slotsOf(0), 99]);
      index.remove(0);
      expect([...index.slotsOf(index.likeliest(asking(4), [MOST], second))]).toEqual([
        ...slotsOf(0).slice(1),
        99,
      ]);
    });

    it('are asked again when others took their place', () => {
      const index = filled();
      const [begun] = index.begin([asking(4)], [MOST]);
      for (let i = 0; i < MOST_AHEAD; i++) index.begin([asking(8)], [MOST]);
      expect([...index.slotsOf(index.likeliest(asking(4), [MOST], begun))]).toEqual(slotsOf(0));
    });

    it('are asked again of an index that was written anew', () => {
      const index = filled();
      const [begun] = index.begin([asking(4)], [MOST]);
      const fresh = index.renumbered(() => undefined);
      expect([...fresh.slotsOf(fresh.likeliest(asking(8), [MOST], begun))]).toEqual(slotsOf(1));
    });
  });
});
