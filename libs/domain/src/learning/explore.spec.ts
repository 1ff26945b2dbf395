import fc from 'fast-check';
import { TOP, withExploration } from './explore.js';

const list = (length: number) => Array.from({ length }, (_, i) => ({ id: `s${i}` }));
const anybody = () => true;

describe('withExploration', () => {
  it('moves exactly one up from beyond the top ten, and keeps the order of all others', () =>
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 60 }), fc.uuid(), (length, need) => {
        const ranked = list(length);
        const { order, explored } = withExploration(ranked, anybody, need, '2026-11-20');
        const place = order.findIndex((item) => item === explored);
        expect(ranked.findIndex((item) => item === explored)).toBeGreaterThanOrEqual(TOP);
        expect(place).toBeGreaterThanOrEqual(3);
        expect(place).toBeLessThan(TOP);
        expect(order.filter((item) => item !== explored)).toEqual(ranked.filter((item) => item !== explored));
      }),
    ));

  it('gives everybody the same list on one day, and another chance on another', () => {
    const on = (day: string) => withExploration(list(40), anybody, 'need', day).explored?.id;
    expect(on('2026-11-20')).toBe(on('2026-11-20'));
    const days = Array.from({ length: 28 }, (_, i) => on(`2026-11-${String(i + 1).padStart(2, '0')}`));
    expect(new Set(days).size).toBeGreaterThan(8);
  });

  it('leaves short lists, and those about whom something was said, where they are', () => {
    const short = list(TOP);
    expect(withExploration(short, anybody, 'need', '2026-11-20')).toEqual({ order: short });
    expect(withExploration(list(40), () => false, 'need', '2026-11-20').explored).toBeUndefined();
  });
});
