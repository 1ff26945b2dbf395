import fc from 'fast-check';
import { calibrated } from '../joints/text-joint.js';
import { Pages } from './pages.js';
import { PostingLists, SUM_ONE, unitOf } from './posting-lists.js';
import { LOOKED, QuerySums, type Counting } from './query-sums.js';
import { UNIT } from './shared-subject.js';
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

const worthAt = ({ first, stride, worth }: List, slot: number): number =>
  slot >= first && (slot - first) % stride === 0 ? ((worth * (slot + 1)) % 255) + 1 : 0;

/** Alternatives of one ask are read one after the other. */
const lists = fc
  .array(list, { minLength: 1, maxLength: 6 })
  .map((all) => all.toSorted((a, b) => (String(a.counting) < String(b.counting) ? -1 : 1)));

/** What the loops should come to, by itself and slowly. */
function expected(lists: readonly List[], slot: number) {
  let [marks, words, met] = [0, 0, 0];
  const asked = new Set<number>();
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

/** What a query knows of the first slots. */
function lookedUp(query: QuerySums, slots: number) {
  const looked = query.look(Uint32Array.from({ length: slots }, (_, slot) => slot));
  const at = (slot: number, word: number) => looked[slot * LOOKED.words + word] as number;
  return Array.from({ length: slots }, (_, slot) => ({
    units: at(slot, LOOKED.units),
    textUnits: at(slot, LOOKED.textUnits),
    met: at(slot, LOOKED.met),
  }));
}

describe('the sums of a query', () => {
  it('are what the lists say, slot by slot', () => {
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 500 }), (all, most) => {
        const pages = new Pages();
        const kept = new PostingLists(pages);
        const columns = new SlotColumns(pages);
        const query = new QuerySums(pages, kept, columns);
        for (let slot = 0; slot < SLOTS; slot++) columns.add(kindAt(slot) || 1);
        for (let slot = 0; slot < SLOTS; slot++) if (kindAt(slot) === 0) columns.clear(slot);
        const numbers = all.map((one) => {
          const number = kept.open();
          for (let slot = one.first; slot < SLOTS; slot += one.stride)
            kept.add(number, slot, worthAt(one, slot) / 255);
          return number;
        });
        WORTHS.forEach((worth, kind) => query.setWorth(kind, worth));
        query.begin([most, 2 * most]);
        all.forEach(({ factor, counting }, i) => query.read(numbers[i] as number, factor, counting));
        pages.sums.gather(...query.job());

        const looked = lookedUp(query, SLOTS);
        const points = looked.map(({ units }) => units);
        looked.forEach((found, slot) => {
          const { points: worth, met } = expected(all, slot);
          const got = found.units * UNIT;
          // Rounded up at every entry, and in steps of a likeness.
          if (worth === 0 ? got !== 0 : got < worth - 0.02 || got > worth + 0.2)
            throw new Error(`slot ${slot}: ${got} instead of ${worth}`);
          if (found.met !== met)
            throw new Error(`slot ${slot}: ${found.met} required marks instead of ${met}`);
        });
        const { slots, floor } = query.best(most);
        expect([...slots]).toEqual(points.flatMap((units, slot) => (units >= floor ? [slot] : [])));
        expect(slots.length >= most || floor === 1).toBe(true);
        // Picked out beforehand, or not.
        expect([...query.best(most, SUM_ONE * 2 - 1).slots]).toEqual([...slots]);
        expect(query.best(most + 1).floor).toBeLessThanOrEqual(floor);
        expect(points.filter((units) => units >= floor + 16).length).toBeLessThan(most);
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
    query.setWorth(1, { marks: 100, text: 0 });
    query.begin([]);
    for (let i = 0; i < 5_000; i++) {
      const number = kept.open();
      kept.add(number, slot, 1);
      query.read(number, 1 / 10_000, 'mark');
    }
    pages.sums.gather(...query.job());
    expect((lookedUp(query, slot + 1)[slot]?.units ?? 0) / SUM_ONE).toBeCloseTo(0.5, 1);
  });

  it('find all that are alike, however many', () => {
    const pages = new Pages();
    const kept = new PostingLists(pages);
    const columns = new SlotColumns(pages);
    const query = new QuerySums(pages, kept, columns);
    const number = kept.open();
    query.setWorth(1, { marks: 100, text: 0 });
    for (const until of [8_000, 8_185, 8_191, 8_192, 8_193, 20_000]) {
      while (columns.used < until) kept.add(number, columns.add(1), 1);
      query.begin([5]);
      query.read(number, 1, 'mark');
      pages.sums.gather(...query.job());
      expect([...query.best(5).slots]).toEqual(Array.from({ length: until }, (_, slot) => slot));
    }
  });

  it('count of the likeness of texts what is said of it, to the unit', () => {
    const pages = new Pages();
    const kept = new PostingLists(pages);
    const columns = new SlotColumns(pages);
    const query = new QuerySums(pages, kept, columns);
    for (let slot = 0; slot < 1 << 12; slot++) columns.add(1);
    query.setWorth(1, { marks: 100, text: 100 });
    query.begin([]);
    const most = 1.2;
    const counted: number[] = [];
    for (let factor = most / 2; factor > 1 / SUM_ONE; factor /= 2) {
      const bit = Math.round(Math.log2(most / 2 / factor));
      const number = kept.open();
      for (let slot = 0; slot < 1 << 12; slot++) if (slot & (1 << bit)) kept.add(number, slot, 1);
      query.read(number, factor, 'word');
      counted[bit] = (255 * unitOf(factor) + 255) >>> 8;
    }
    pages.sums.gather(...query.job());
    const looked = lookedUp(query, 1 << 12);
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
  });
});

describe('the floor of the best', () => {
  const STEP = 16;
  const pages = new Pages();
  const sample = pages.take();

  function floorOf(values: Uint16Array, most: number): number {
    const units = pages.takeBytes(2 * values.length + 16);
    pages.shorts.set(values, units >>> 1);
    const floor = pages.sums.floorOf(units, values.length, most, sample);
    pages.giveBytes(units, 2 * values.length + 16);
    return floor;
  }
  function slowly(values: Uint16Array, most: number): number {
    const last = values.toSorted().at(-most) ?? 0;
    return Math.max(1, Math.floor(last / STEP) * STEP);
  }

  /** By what they are, a column of so many slots. */
  const SHAPES: Record<string, (slot: number, slots: number) => number> = {
    nothing: () => 0,
    'less than a step': (slot) => slot % STEP,
    'one value': () => 12_345,
    'the most there can be': () => 65_535,
    'values spread over all': (slot) => (slot * 7_919) % 65_536,
    'a few far above': (slot) => (slot % 1_009 === 0 ? 50_000 + (slot % 99) : (slot * 31) % 700),
    'many that tie': (slot) => (slot % 3) * 9_000 + (slot % 5) * 16,
    'values that rise from slot to slot': (slot, slots) => Math.floor((slot / slots) * 60_000),
    'what a sample seldom meets': (slot, slots) =>
      (slot >> 3) % Math.floor(slots / 8_192) === 0 ? 64_000 : slot % 3_000,
    'what a sample meets mostly': (slot, slots) =>
      (slot >> 3) % Math.floor(slots / 8_192) === 0 ? 5 : 40_000 + (slot % 999),
  };

  it.each(Object.keys(SHAPES))('is found among %s', (shape) => {
    const valueAt = SHAPES[shape] as (typeof SHAPES)[string];
    // Too few for a sample, just enough, and more, which is no multiple of eight.
    for (const slots of [9, 8_999, 32_767, 32_768, 70_001]) {
      const values = Uint16Array.from({ length: slots }, (_, slot) => valueAt(slot, Math.max(slots, 16_384)));
      for (const most of [1, 7, 750, 6_000, 24_000, slots - 1, slots, slots + 1])
        expect([slots, most, floorOf(values, most)]).toEqual([slots, most, slowly(values, most)]);
    }
  });

  it('is found among anything', () => {
    const column = fc.tuple(
      fc.integer({ min: 32_768, max: 50_000 }),
      fc.nat(65_535),
      fc.nat(65_535),
      fc.nat(),
    );
    fc.assert(
      fc.property(column, fc.integer({ min: 1, max: 50_000 }), ([slots, range, tie, seed], most) => {
        let state = seed;
        const values = Uint16Array.from({ length: slots }, () => {
          state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
          return state & 0x40000000 ? tie : (state >>> 8) % (range + 1);
        });
        expect(floorOf(values, most)).toBe(slowly(values, most));
      }),
      { numRuns: 60 },
    );
  });
});
