import { placeAmong, rank } from './rank.js';

const one = (id: string, standing: 'passed' | 'to_verify' | 'excluded', score: number, upper = score) => ({
  id,
  result: { standing, score, upper },
});

describe('rank', () => {
  it('puts what passed before what is 待核实, then score, upper bound, id', () => {
    const rows = [
      one('e', 'excluded', 99),
      one('d', 'to_verify', 95),
      one('c', 'passed', 60, 70),
      one('b', 'passed', 60, 80),
      one('a2', 'passed', 60, 70),
    ];
    expect(rank(rows).map(({ id }) => id)).toEqual(['b', 'a2', 'c', 'd', 'e']);
    expect(rank([...rows].reverse())).toEqual(rank(rows));
  });
  it('finds the place a better self would take', () => {
    const others = [one('a', 'passed', 80), one('b', 'to_verify', 90), one('c', 'passed', 60)];
    expect(placeAmong(one('b', 'passed', 70), others)).toBe(2);
    expect(placeAmong(one('z', 'excluded', 70), [])).toBe(1);
  });
});
