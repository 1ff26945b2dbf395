import fc from 'fast-check';
import { calibrated } from '../joints/text-joint.js';
import { Pages } from './pages.js';
import { PostingLists, SUM_ONE } from './posting-lists.js';
import { QuerySums, type Counting } from './query-sums.js';
import { UNIT } from './shared-subject.js';
import { SlotColumns } from './slot-columns.js';

/** Beyond one stretch of the loops, and no multiple of eight. */
const SLOTS = 9_003;
const KINDS = 2;
const MARKS = 60;
const TEXT = 25;

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
  return { points: marks * MARKS + calibrated(Math.min(1, words)) * TEXT, met };
}

describe('the sums of a query', () => {
  it('are what the lists say, slot by slot', () => {
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 500 }), (all, most) => {
        const pages = new Pages();
        const kept = new PostingLists(pages);
        const columns = new SlotColumns(pages);
        const query = new QuerySums(pages, kept, columns);
        for (let slot = 0; slot < SLOTS; slot++) columns.add(1 + (slot % KINDS));
        columns.clear(0);
        const numbers = all.map((one) => {
          const number = kept.open();
          for (let slot = one.first; slot < SLOTS; slot += one.stride)
            kept.add(number, slot, worthAt(one, slot) / 255);
          return number;
        });
        for (let kind = 1; kind <= KINDS; kind++) query.setWorth(kind, { marks: MARKS, text: TEXT });
        query.begin([]);
        all.forEach(({ factor, counting }, i) => query.read(numbers[i] as number, factor, counting));
        pages.sums.gather(...query.job());

        const points: number[] = [];
        for (let slot = 0; slot < SLOTS; slot++) {
          const { points: worth, met } = slot === 0 ? { points: 0, met: undefined } : expected(all, slot);
          const got = query.unitsOf(slot) * UNIT;
          points.push(query.unitsOf(slot));
          // Rounded up at every entry, and in steps of a likeness.
          if (worth === 0 ? got !== 0 : got < worth - 0.02 || got > worth + 0.2)
            throw new Error(`slot ${slot}: ${got} instead of ${worth}`);
          if (met !== undefined && query.metBy(slot) !== met)
            throw new Error(`slot ${slot}: ${query.metBy(slot)} required marks instead of ${met}`);
        }
        const { slots, floor } = query.best(most);
        expect([...slots]).toEqual(points.flatMap((units, slot) => (units >= floor ? [slot] : [])));
        expect(slots.length >= most || floor === 1).toBe(true);
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
    expect(query.unitsOf(slot) / SUM_ONE).toBeCloseTo(0.5, 1);
  });
});
