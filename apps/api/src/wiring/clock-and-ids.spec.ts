import { parse, stringify } from 'uuid';
import { UuidSource } from './clock-and-ids.js';

const MANY = 5_000;
const V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('ids', () => {
  it('are of version 7, each another, in the order in which they were made', () => {
    const source = new UuidSource();
    const ids = Array.from({ length: MANY }, () => source.next());
    expect(ids.every((id) => V7.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(MANY);
    expect([...ids].sort()).toEqual(ids);
  });

  it('are written as the library writes them', () => {
    const source = new UuidSource();
    const ids = Array.from({ length: MANY }, () => source.next());
    expect(ids.map((id) => stringify(parse(id)))).toEqual(ids);
  });

  it('of two processes do not meet', () => {
    const [one, other] = [new UuidSource(), new UuidSource()];
    const ids = Array.from({ length: MANY }, () => [one.next(), other.next()]).flat();
    expect(new Set(ids).size).toBe(2 * MANY);
  });
});
