import type { Price } from '../../posting/solution-content.js';
import { sampleJoint, sampleLexicon, sampleSolution } from '../sample-pair.js';
import { seatsOf } from './cost.js';
import { PriceAsk } from './price-joint.js';
import { shareWithin } from './range-share.js';

const joint = (price?: Price, seats?: number) =>
  sampleJoint(new PriceAsk({ min: 120, max: 180 }, seats), sampleSolution({ price }));

describe('PriceAsk', () => {
  it.each<[Price | undefined, string, number, number]>([
    [{ model: 'one_off', min: 150, max: 172 }, 'pass', 1, 1],
    [{ model: 'one_off', min: 60, max: 90 }, 'pass', 1, 1],
    [{ model: 'one_off', min: 160, max: 200 }, 'unverified', 0.5, 1],
    [{ model: 'one_off', min: 180, max: 200 }, 'unverified', 0, 1],
    [{ model: 'one_off', min: 180.01, max: 200 }, 'broken', 0, 0],
    [{ model: 'one_off', min: 150 }, 'unverified', 0, 1],
    [{ model: 'subscription', min: 30, max: 30 }, 'pass', 1, 1],
    [{ model: 'per_seat', min: 0.5 }, 'unverified', 0, 1],
    [{ model: 'per_seat', min: 200 }, 'broken', 0, 0],
    [{ model: 'on_quote' }, 'unverified', 0, 1],
    [undefined, 'unverified', 0, 1],
  ])('%j is %s', (price, outcome, earned, possible) =>
    expect(joint(price)).toMatchObject({ outcome, earned, possible }),
  );
  it.each<[Price, number | undefined, string, string | undefined]>([
    [{ model: 'one_off', min: 150, max: 172 }, undefined, 'pass', undefined],
    [{ model: 'one_off', min: 160, max: 200 }, undefined, 'unverified', 'match.note.price_partly'],
    [{ model: 'one_off', min: 160 }, undefined, 'unverified', 'match.note.price_open_top'],
    [{ model: 'subscription', min: 9, max: 22 }, undefined, 'pass', 'match.note.price_first_year'],
    [{ model: 'subscription', min: 9, max: 220 }, undefined, 'unverified', 'match.note.price_partly'],
    [{ model: 'per_seat', min: 9, max: 22 }, undefined, 'unverified', 'match.note.price_one_seat'],
    [{ model: 'per_seat', min: 9, max: 22 }, 8, 'pass', undefined],
    [{ model: 'per_seat', min: 9, max: 22 }, 10, 'unverified', 'match.note.price_partly'],
    [{ model: 'per_seat', min: 9, max: 22 }, 21, 'broken', undefined],
  ])('%j for %s seats is %s, and says what is true', (price, seats, outcome, note) => {
    const found = joint(price, seats);
    expect(found.outcome).toBe(outcome);
    expect(found.note?.key).toBe(note);
  });
  it('adds up seats for the reader', () =>
    expect(joint({ model: 'per_seat', min: 0.7, max: 1.1 }, 3).offer?.label).toMatchObject({
      key: 'match.offer.price_seats',
      params: { seats: 3, sum: { params: { min: 2.1, max: 3.3 } } },
    }));
});

describe('seatsOf', () => {
  const spec = (comparator: 'gte' | 'lte' | 'eq', value: number, quantity = 'concurrent-users') =>
    ({ quantity, comparator, value, unit: 'person', strength: 'preference' }) as const;
  it('takes the most that the need is sure to have at once', () => {
    expect(seatsOf([spec('gte', 6), spec('eq', 9.5), spec('lte', 40)], sampleLexicon)).toBe(10);
    expect(seatsOf([spec('lte', 40), spec('gte', 3, 'latency')], sampleLexicon)).toBeUndefined();
  });
});

describe('shareWithin', () => {
  it('is the part at or below the limit', () => {
    expect(shareWithin(10, 20, 15)).toBe(0.5);
    expect(shareWithin(10, 10, 10)).toBe(1);
    expect(shareWithin(10, 10, 9)).toBe(0);
  });
});
