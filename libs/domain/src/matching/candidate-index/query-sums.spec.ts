import fc from 'fast-check';
import { calibrated } from '../joints/text-joint.js';
import { Pages } from './pages.js';
import { PostingLists, SUM_ONE, UNIT, unitOf } from './posting-lists.js';
import { LOOKED, QuerySums, type Counting } from './query-sums.js';
import { SlotColumns } from './slot-columns.js';

/** Beyond one stretch of the loops, and no multiple of eight. */
const SLOTS = 9_003;
/** What postings of each kind make of marks and text; the first is nobody. */
const WORTHS = [
  { marks: 0, text: 0 },
  { marks: 60, text: 25 },
  { marks: 100, text: 5 },
  { marks: 7, text: 20 },
] as const;
/** Stretches of one kind, stretches where they change from slot to slot, and some who are gone. */
const kindAt = (slot: number): number => (slot % 61 === 0 ? 0 : 1 + ((slot >> 4) % 2 ? slot % 3 : 0));
const worthOf = (slot: number) => WORTHS[kindAt(slot)] as (typeof WORTHS)[number];

const list = fc.record({
  /** Every so many-th slot from the first on, with a worth that varies. */
  first: fc.nat(20),
  stride: fc.constantFrom(1, 2, 7, 400, 8_990),
  worth: fc.integer({ min: 1, max: 255 }),
  factor: fc.double({ min: 0.01, max: 0.2, noNaN: true }),
  counting: fc.constantFrom<Counting>('mark', 'required', 'word', 1, 2),
});
type List = typeof list extends fc.Arbitrary<infer T> ? T : never;

/** Bits that a slot has: many in every other slot, some far apart. */
const broadAt = (slot: number): number =>
  (slot % 2) | (slot % 3 === 0 ? 2 : 0) | (slot % 4_001 === 7 ? 4 : 0) | (slot % 8 > 4 ? 1 << 15 : 0);
const broad = fc.array(
  fc.record({
    bits: fc.constantFrom(1, 3, 4, 1 << 15, 0xffff),
    factor: fc.double({ min: 0.01, max: 0.2, noNaN: true }),
    /** Those of lists among them. */
    ask: fc.constantFrom(0, 1, 2, 3),
  }),
  { maxLength: 3 },
);
type Broad = typeof broad extends fc.Arbitrary<(infer T)[]> ? T : never;

const worthAt = ({ first, stride, worth, counting }: List, slot: number): number => {
  if (slot < first || (slot - first) % stride !== 0) return 0;
  return typeof counting === 'number' ? 255 : ((worth * (slot + 1)) % 255) + 1;
};

/** Alternatives of one ask are read one after the other. */
const lists = fc
  .array(list, { minLength: 1, maxLength: 6 })
  .map((all) => all.toSorted((a, b) => (String(a.counting) < String(b.counting) ? -1 : 1)));

/** What the loops should come to, by itself and slowly. */
function expected(lists: readonly List[], broad: readonly Broad[], slot: number) {
  let [marks, words, met] = [0, 0, 0];
  const asked = new Set<number>();
  for (const { bits, factor, ask } of broad) {
    if ((broadAt(slot) & bits) === 0 || asked.has(ask)) continue;
    marks += factor;
    if (ask > 0) asked.add(ask);
  }
  for (const one of lists) {
    const worth = worthAt(one, slot);
    if (worth === 0) continue;
    const sum = (worth / 255) * one.factor;
    const { counting } = one;
    if (counting === 'word') words += sum;
    else if (typeof counting !== 'number' || !asked.has(counting)) marks += sum;
    if (typeof counting === 'number') asked.add(counting);
    if (counting === 'required' && worth === 255) met++;
  }
  const worth = worthOf(slot);
  return { points: marks * worth.marks + calibrated(Math.min(1, words)) * worth.text, met };
}

const STEP = 16;
/** From how many units on there are so many, in whole steps. */
function floorAmong(units: readonly number[], most: number): number {
  const last = units.toSorted((a, b) => a - b).at(-most) ?? 0;
  return Math.max(1, Math.floor(last / STEP) * STEP);
}

/** What a query knows of the rows of a depth, by their slots. */
function lookedUp(query: QuerySums, depth: number) {
  const looked = query.look(query.best(depth));
  const found = new Map<number, { units: number; textUnits: number; met: number }>();
  for (let at = 0; at < looked.length; at += LOOKED.words) {
    const word = (name: Exclude<keyof typeof LOOKED, 'words'>) => looked[at + LOOKED[name]] as number;
    found.set(word('slot'), { units: word('units'), textUnits: word('textUnits'), met: word('met') });
  }
  return found;
}
const slotsOf = (query: QuerySums, depth: number) => [...query.slotsOf(query.best(depth))];

describe('the sums of a query', () => {
  it('are what the lists say, slot by slot', () => {
    fc.assert(
      fc.property(lists, broad, fc.integer({ min: 1, max: 500 }), (all, broad, most) => {
        const pages = new Pages();
        const kept = new PostingLists(pages);
        const columns = new SlotColumns(pages);
        const query = new QuerySums(pages, kept, columns);
        for (let slot = 0; slot < SLOTS; slot++) columns.add(kindAt(slot) || 1, broadAt(slot));
        for (let slot = 0; slot < SLOTS; slot++) if (kindAt(slot) === 0) columns.clear(slot);
        const numbers = all.map((one) => {
          const number = kept.open();
          for (let slot = one.first; slot < SLOTS; slot += one.stride)
            kept.add(number, slot, worthAt(one, slot) / 255);
          return number;
        });
        const asks = [0, 1, 2, 3] as const;
        const askOf = ({ counting }: List) => (typeof counting === 'number' ? counting : 0);
        const read = () => {
          for (const at of asks) {
            for (const { bits, factor, ask } of broad) if (ask === at) query.readBroad(bits, factor, ask);
            for (const [i, one] of all.entries())
              if (askOf(one) === at) query.read(numbers[i] as number, one.factor, one.counting);
          }
        };
        query.setWorths(WORTHS);
        query.begin([SLOTS], 0);
        read();
        pages.sums.gather(...query.job());

        const looked = lookedUp(query, 0);
        for (let slot = 0; slot < SLOTS; slot++) {
          const { points: worth, met } = expected(all, broad, slot);
          const row = looked.get(slot) ?? { units: 0, met };
          const got = row.units * UNIT;
          // Rounded up at every entry, and in steps of a likeness.
          if (worth === 0 ? got !== 0 : got < worth - 0.02 || got > worth + 0.2)
            throw new Error(`slot ${slot}: ${got} instead of ${worth}`);
          if (row.met !== met) throw new Error(`slot ${slot}: ${row.met} required marks instead of ${met}`);
        }

        // The same, asked for the best alone.
        for (const required of [0, 1]) {
          query.begin([most, 2 * most, 9 * most], required);
          read();
          pages.sums.gather(...query.job());
          const slots = [...looked].sort(([a], [b]) => a - b);
          const fitting = slots.filter(([, { met }]) => met >= required);
          const floors = [slots, fitting, fitting].map((among, depth) =>
            floorAmong(
              among.map(([, { units }]) => units),
              [1, 2, 9][depth]! * most,
            ),
          );
          const within = (among: typeof slots, from: number, below: number) =>
            among.flatMap(([slot, { units }]) => (units >= from && units < below ? [slot] : []));
          expect([0, 1, 2].map((depth) => query.floorOf(depth))).toEqual(floors);
          expect(slotsOf(query, 0)).toEqual(within(slots, floors[0]!, Infinity));
          expect(slotsOf(query, 1)).toEqual(within(fitting, floors[1]!, floors[0]!));
          expect(slotsOf(query, 2)).toEqual(within(fitting, floors[2]!, floors[1]!));
        }
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it('go on when they read more lists than a page takes', () => {
    const pages = new Pages();
    const kept = new PostingLists(pages);
    const columns = new SlotColumns(pages);
    const query = new QuerySums(pages, kept, columns);
    const slot = columns.add(1);
    query.setWorths([undefined, { marks: 100, text: 0 }]);
    query.begin([1], 0);
    for (let i = 0; i < 5_000; i++) {
      const number = kept.open();
      kept.add(number, slot, 1);
      query.read(number, 1 / 10_000, 'mark');
    }
    pages.sums.gather(...query.job());
    expect((lookedUp(query, 0).get(slot)?.units ?? 0) / SUM_ONE).toBeCloseTo(0.5, 1);
  });

  it('find all that are alike, however many', () => {
    const pages = new Pages();
    const kept = new PostingLists(pages);
    const columns = new SlotColumns(pages);
    const query = new QuerySums(pages, kept, columns);
    const number = kept.open();
    query.setWorths([undefined, { marks: 100, text: 0 }]);
    for (const until of [8_000, 8_185, 8_191, 8_192, 8_193, 20_000]) {
      while (columns.used < until) kept.add(number, columns.add(1), 1);
      query.begin([5], 0);
      query.read(number, 1, 'mark');
      pages.sums.gather(...query.job());
      expect(slotsOf(query, 0)).toEqual(Array.from({ length: until }, (_, slot) => slot));
    }
  });

  it('count of the likeness of texts what is said of it, to the unit', () => {
    const pages = new Pages();
    const kept = new PostingLists(pages);
    const columns = new SlotColumns(pages);
    const query = new QuerySums(pages, kept, columns);
    for (let slot = 0; slot < 1 << 12; slot++) columns.add(1);
    query.setWorths([undefined, { marks: 100, text: 100 }]);
    query.begin([1 << 12], 0);
    const most = 1.2;
    const counted: number[] = [];
    const asked: (readonly [list: number, factor: number])[] = [];
    for (let factor = most / 2; factor > 1 / SUM_ONE; factor /= 2) {
      const bit = Math.round(Math.log2(most / 2 / factor));
      const number = kept.open();
      for (let slot = 0; slot < 1 << 12; slot++) if (slot & (1 << bit)) kept.add(number, slot, 1);
      query.read(number, factor, 'word');
      asked.push([number, factor]);
      counted[bit] = (255 * unitOf(factor) + 255) >>> 8;
    }
    pages.sums.gather(...query.job());
    const rows = lookedUp(query, 0);
    const looked = Array.from({ length: 1 << 12 }, (_, slot) => rows.get(slot) ?? { units: 0, textUnits: 0 });
    const units = looked.map((found) => found.units);
    expect(looked.map((found) => found.textUnits)).toEqual(units);
    expect(units).toEqual(
      looked.map((_, slot) => {
        const sum = counted.reduce((all, one, bit) => all + (slot & (1 << bit) ? one : 0), 0);
        const steps = SUM_ONE / 32;
        const alike = calibrated(Math.min(1, Math.ceil(sum / 32) / steps));
        return Math.ceil((Math.ceil(alike * SUM_ONE) * Math.ceil(100 / UNIT)) / SUM_ONE);
      }),
    );
    expect(new Set(units).size).toBeGreaterThan(800);

    // The same, asked for the best alone: no guess what a text is worth at most falls short of all that it can be.
    for (const most of [1, 50, 2_000]) {
      query.begin([most], 0);
      for (const [list, factor] of asked) query.read(list, factor, 'word');
      pages.sums.gather(...query.job());
      const floor = floorAmong(units, most);
      expect(query.floorOf(0)).toBe(floor);
      expect(slotsOf(query, 0)).toEqual(units.flatMap((value, slot) => (value >= floor ? [slot] : [])));
    }
  });
});

describe('the best of a query', () => {
  /** By what they share, slots of so many, in 255 parts. */
  const SHAPES: Record<string, (slot: number, slots: number) => number> = {
    nothing: () => 0,
    'one value': () => 123,
    'the most there can be': () => 255,
    'values spread over all': (slot) => (slot * 7_919) % 256,
    'a few far above': (slot) => (slot % 1_009 === 0 ? 200 + (slot % 50) : (slot * 31) % 9),
    'many that tie': (slot) => (slot % 3) * 90 + (slot % 5),
    'values that rise from slot to slot': (slot, slots) => Math.floor((slot / slots) * 255),
    'values that fall from slot to slot': (slot, slots) => Math.floor((1 - slot / slots) * 255),
    'the best of all at the end': (slot, slots) => (slot > slots - 99 ? 250 : slot % 100),
  };

  it.each(Object.keys(SHAPES))('are found among %s', (shape) => {
    const valueAt = SHAPES[shape] as (typeof SHAPES)[string];
    // Less than a stretch of the loops, one, and some, which is no multiple of eight.
    for (const slots of [9, 8_191, 8_192, 8_193, 40_001]) {
      const pages = new Pages();
      const kept = new PostingLists(pages);
      const columns = new SlotColumns(pages);
      const query = new QuerySums(pages, kept, columns);
      query.setWorths([undefined, { marks: 100, text: 0 }]);
      const number = kept.open();
      const values = Array.from({ length: slots }, (_, slot) => valueAt(slot, slots));
      values.forEach((value) => {
        const slot = columns.add(1);
        if (value > 0) kept.add(number, slot, value / 255);
      });
      for (const most of [1, 7, 600, 6_000, slots - 1, slots, slots + 1]) {
        query.begin([most, 2 * most], 0);
        query.read(number, 1, 'required');
        pages.sums.gather(...query.job());
        const units = values.map((value) => (value * unitOf(1) + 255) >>> 8);
        for (const depth of [0, 1])
          expect([slots, most, depth, query.floorOf(depth)]).toEqual([
            slots,
            most,
            depth,
            floorAmong(units, most * (depth + 1)),
          ]);
        const floor = query.floorOf(0);
        expect(slotsOf(query, 0)).toEqual(units.flatMap((value, slot) => (value >= floor ? [slot] : [])));
      }
    }
  });
});
