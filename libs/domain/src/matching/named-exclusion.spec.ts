import fc from 'fast-check';
import { exclusionBetween, excludesByName, keptApart, type NamingEnd } from './named-exclusion.js';

const end = (organizationId: string, ...excludedOrganizations: string[]): NamingEnd => ({
  organizationId,
  isNamed: true,
  excludedOrganizations,
});

describe('keptApart', () => {
  it('holds for whom either side named, and for nobody else', () => {
    expect(keptApart(end('unit'), end('vendor'))).toBe(false);
    expect(keptApart(end('unit', 'vendor'), end('vendor'))).toBe(true);
    expect(keptApart(end('unit'), end('vendor', 'other', 'unit'))).toBe(true);
    expect(keptApart(end('unit', 'other'), end('vendor', 'another'))).toBe(false);
  });
  it('does not reach who stays unnamed: nobody can try out names to see whose a need is', () => {
    const unnamed = { ...end('unit'), isNamed: false };
    expect(keptApart(unnamed, end('vendor', 'unit'))).toBe(false);
    expect(keptApart({ ...end('unit', 'vendor'), isNamed: false }, end('vendor'))).toBe(true);
  });
  it('is the same whoever was there first', () => {
    const name = fc.constantFrom('a', 'b', 'c');
    const ends = fc.tuple(name, fc.uniqueArray(name)).map(([id, named]) => end(id, ...named));
    fc.assert(fc.property(ends, ends, (a, b) => expect(keptApart(a, b)).toBe(keptApart(b, a))));
  });
  it('knows whose word it was', () => {
    expect(excludesByName(end('unit', 'vendor'), end('vendor'))).toBe(true);
    expect(excludesByName(end('vendor'), end('unit', 'vendor'))).toBe(false);
  });
});

describe('exclusionBetween', () => {
  it('tells a broker whose word it was, of a need without a name too', () => {
    const unnamed = { ...end('unit'), isNamed: false };
    expect(exclusionBetween(unnamed, end('vendor'))).toBeUndefined();
    expect(exclusionBetween(unnamed, end('vendor', 'unit'))).toBe('solution');
    expect(exclusionBetween(end('unit', 'vendor'), end('vendor'))).toBe('need');
    expect(exclusionBetween(end('unit', 'vendor'), end('vendor', 'unit'))).toBe('both');
  });
});
