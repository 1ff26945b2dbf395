import fc from 'fast-check';
import {
  compareTeams,
  searchTeams,
  teamOf,
  type Bidder,
  type FoundTeam,
  type TeamProblem,
} from './search-teams.js';

const bidder = (id: string, worth: readonly number[], change: Partial<Bidder> = {}): Bidder => ({
  id,
  vendor: id,
  worth,
  floor: 10,
  priced: true,
  mayLead: true,
  ...change,
});

const problem = (bidders: readonly Bidder[], change: Partial<TeamProblem> = {}): TeamProblem => ({
  weights: (bidders[0]?.worth ?? []).map(() => 1),
  bidders,
  mostMembers: 4,
  keep: 3,
  mayMiss: false,
  pastOf: () => false,
  ...change,
});

const ids = (teams: readonly FoundTeam[]) => teams.map(({ members }) => members.map(({ id }) => id).join(''));

/** Every set of up to four, one by one. */
function bruteForce(given: TeamProblem): FoundTeam[] {
  const found: FoundTeam[] = [];
  const grow = (from: number, members: readonly Bidder[]): void => {
    const team = members.length > 0 ? teamOf(members, given) : undefined;
    if (team) found.push(team);
    if (members.length === given.mostMembers) return;
    given.bidders.slice(from).forEach((next, i) => grow(from + i + 1, [...members, next]));
  };
  grow(0, []);
  return found.sort(compareTeams).slice(0, given.keep);
}

const random = fc
  .record({
    weights: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 6 }),
    rows: fc.array(
      fc.record({
        worth: fc.array(fc.constantFrom(0, 0, 0, 60, 100), { minLength: 6, maxLength: 6 }),
        vendor: fc.integer({ min: 0, max: 6 }),
        floor: fc.integer({ min: 0, max: 50 }),
        priced: fc.boolean(),
        mayLead: fc.boolean(),
      }),
      { maxLength: 10 },
    ),
    ceiling: fc.option(fc.integer({ min: 10, max: 150 }), { nil: undefined }),
    keep: fc.integer({ min: 1, max: 6 }),
    mayMiss: fc.boolean(),
    acquainted: fc.integer({ min: 2, max: 4 }),
  })
  .map(({ weights, rows, acquainted, ...rest }): TeamProblem => ({
    ...rest,
    weights,
    mostMembers: 4,
    bidders: rows.map(({ worth, vendor, ...row }, i) => ({
      ...row,
      id: String.fromCharCode(97 + i),
      vendor: `v${vendor}`,
      worth: worth.slice(0, weights.length),
    })),
    pastOf: (a, b) => (a.id.charCodeAt(0) + b.id.charCodeAt(0)) % acquainted === 0,
  }));

describe('searchTeams', () => {
  it('finds what trying every team finds', () =>
    fc.assert(
      fc.property(random, (given) => {
        expect(searchTeams(given)).toEqual(bruteForce(given));
      }),
      { numRuns: 1000 },
    ));

  it('does not depend on the order of the bidders', () =>
    fc.assert(
      fc.property(random, (given) => {
        const turned = { ...given, bidders: [...given.bidders].reverse() };
        expect(searchTeams(turned)).toEqual(searchTeams(given));
      }),
    ));

  it('finds the planted team of four among two hundred', () => {
    const planted = ['p', 'q', 'r', 's'].map((id, k) =>
      bidder(
        id,
        Array.from({ length: 40 }, (_, piece) => (piece % 4 === k ? 100 : 0)),
      ),
    );
    // The crowd covers the first 24 pieces in plenty, the last 16 not at all.
    const crowd = Array.from({ length: 196 }, (_, i) =>
      bidder(
        `x${i}`,
        Array.from({ length: 40 }, (_, piece) => (piece < 24 && (i * 7 + piece * 5) % 4 === 0 ? 60 : 0)),
      ),
    );
    expect(ids(searchTeams(problem([...crowd, ...planted])))[0]).toBe('pqrs');
  });

  it('takes the smaller team, then the better proven, then those who know each other, then the cheaper', () => {
    const a = bidder('a', [100, 100, 0]);
    const b = bidder('b', [0, 0, 100], { floor: 30 });
    const c = bidder('c', [0, 0, 100], { floor: 20 });
    const d = bidder('d', [0, 0, 60], { floor: 1 });
    const e = bidder('e', [0, 60, 60]);
    expect(ids(searchTeams(problem([a, b, c, d])))).toEqual(['ac', 'ab', 'ad']);
    const known = { pastOf: (x: Bidder, y: Bidder) => x.id === 'a' && y.id === 'b' };
    expect(ids(searchTeams(problem([a, b, c], known)))).toEqual(['ab', 'ac']);
    expect(ids(searchTeams(problem([e, bidder('f', [100, 0, 0]), a, c], { keep: 1 })))).toEqual(['ac']);
  });

  it('keeps the sum of floors under the ceiling, and asks for a lead', () => {
    const a = bidder('a', [100, 0], { floor: 60 });
    const b = bidder('b', [0, 100], { floor: 50 });
    expect(searchTeams(problem([a, b], { ceiling: 109 }))).toEqual([]);
    expect(ids(searchTeams(problem([a, b], { ceiling: 110 })))).toEqual(['ab']);
    const away = [a, b].map((each) => ({ ...each, mayLead: false }));
    expect(searchTeams(problem(away))).toEqual([]);
  });

  it('names the smallest missing weight when nothing covers all', () => {
    const [team] = searchTeams(
      problem([bidder('a', [100, 0, 0]), bidder('b', [0, 100, 0])], { mayMiss: true, weights: [3, 2, 2] }),
    );
    expect(team).toMatchObject({ missing: 2, members: [{ id: 'a' }, { id: 'b' }] });
  });
});
