import type { ScorableNeed, ScorableSolution } from '../pair.js';
import { DECLARED_WORTH } from '../proof.js';
import type { ScoringContext } from '../scoring-context.js';
import { candidateOf, piecesOf } from './pieces.js';
import { searchTeams, type Bidder, type FoundTeam, type TeamProblem } from './search-teams.js';
import type { Candidate, Consortium, Cooperation, Piece, PieceState, Team, TeamStanding } from './team.js';

export const MOST_MEMBERS = 4;
const MOST_TEAMS = 5;

const PROVEN = 100;
const DECLARED = Math.round(PROVEN * DECLARED_WORTH);
/** 万元 with two decimals as whole numbers. */
const FEN = 100;

/**
 * The best teams 联合体 for a need among the solutions given. Each piece (see `Piece`) is borne by one member, each member bears
 * one; at most one solution per vendor. Sum of price floors within the public budget; where on-site service is hard the lead serves the
 * site. Order: teams that prove every hard condition, then those that state it, then, only when neither exists, those that lack the least
 * weight of all (no merely stated team beside a vendor that proves everything alone); within each as `compareTeams` has it. Pure and independent of the order of its inputs. Sees visible contents only.
 */
export function findConsortium(
  need: ScorableNeed,
  solutions: readonly ScorableSolution[],
  context: ScoringContext,
  cooperation: readonly Cooperation[] = [],
): Consortium {
  const pieces = piecesOf(need, context);
  if (pieces.length === 0) return { pieces, teams: [] };
  const candidates = solutions.flatMap((solution) => candidateOf(need, solution, pieces, context) ?? []);
  const ceiling = need.content.budget?.max;
  const priceAsked = ceiling !== undefined;
  const known = new Set(cooperation.map(({ organizationIds }) => pairKey(...organizationIds)));
  const search = (standing: TeamStanding): Found[] => {
    const strict = standing === 'passed';
    const admitted = strict
      ? candidates.filter(({ clean, floor }) => clean && (!priceAsked || floor !== undefined))
      : candidates;
    const byId = new Map(admitted.map((candidate) => [candidate.solutionId, candidate]));
    const problem: TeamProblem = {
      weights: pieces.map(({ weight }) => weight),
      bidders: admitted.map((candidate) => bidderOf(candidate, pieces, strict)),
      mostMembers: MOST_MEMBERS,
      ...(priceAsked && { ceiling: Math.round(ceiling * FEN) }),
      // More than are shown: who covers all alone is no team, and the same vendors are shown once.
      keep: 4 * MOST_TEAMS,
      mayMiss: standing === 'incomplete',
      pastOf: (a, b) => known.has(pairKey(a.vendor, b.vendor)),
    };
    return searchTeams(problem).map((found) => ({ found, standing, byId }));
  };
  const shown = (teams: readonly Found[]): Team[] => onceByVendors(teams).slice(0, MOST_TEAMS).map(team);

  const key = ({ found }: Found) => found.members.map(({ id }) => id).join();
  const passed = search('passed');
  const proven = new Set(passed.map(key));
  const aloneProven = passed.some(({ found }) => found.members.length === 1);
  const stated = aloneProven ? [] : search('to_verify').filter((each) => !proven.has(key(each)));
  const complete = [...passed, ...stated];
  const team = ({ found, standing, byId }: Found): Team =>
    teamView(
      found.members.map(({ id }) => byId.get(id) as Candidate),
      standing,
      pieces,
      cooperation,
    );
  if (complete.length === 0) {
    const partial = search('incomplete');
    const nearest = partial.filter(({ found }) => found.missing === partial[0]?.found.missing);
    return { pieces, teams: shown(nearest) };
  }
  const alone = complete.find(({ found }) => found.members.length === 1);
  const several = complete.filter(({ found }) => found.members.length > 1);
  return { pieces, ...(alone && { alone: team(alone) }), teams: shown(several) };
}

interface Found {
  readonly found: FoundTeam;
  readonly standing: TeamStanding;
  readonly byId: ReadonlyMap<string, Candidate>;
}

/** Of teams of the same vendors with different solutions, the best. */
function onceByVendors(teams: readonly Found[]): readonly Found[] {
  const seen = new Set<string>();
  return teams.filter(({ found }) => {
    const vendors = found.members
      .map(({ vendor }) => vendor)
      .sort()
      .join();
    return !seen.has(vendors) && seen.add(vendors);
  });
}

const pairKey = (a: string, b: string): string => (a < b ? `${a}:${b}` : `${b}:${a}`);

const worthOf = (state: PieceState): number =>
  state === 'proven' ? PROVEN : state === 'declared' ? DECLARED : 0;

/** @param strict what is only stated of a hard piece counts for nothing, and the lead's service at the site must be stated */
const bidderOf = (
  { solutionId, organizationId, states, floor, serves }: Candidate,
  pieces: readonly Piece[],
  strict: boolean,
): Bidder => ({
  id: solutionId,
  vendor: organizationId,
  worth: states.map((state, i) => (strict && pieces[i]?.hard && state !== 'proven' ? 0 : worthOf(state))),
  floor: Math.round((floor ?? 0) * FEN),
  priced: floor !== undefined,
  mayLead: strict ? serves === 'pass' : serves !== 'broken',
});

function teamView(
  members: readonly Candidate[],
  standing: TeamStanding,
  pieces: readonly Piece[],
  cooperation: readonly Cooperation[],
): Team {
  const weightOf = ({ states }: Candidate): number =>
    pieces.reduce((sum, { weight }, i) => sum + (worthOf(states[i] ?? 'none') > 0 ? weight : 0), 0);
  const ranked = [...members].sort(
    (a, b) => weightOf(b) - weightOf(a) || (a.solutionId < b.solutionId ? -1 : 1),
  );
  const wanted = standing === 'passed' ? ['pass'] : ['pass', 'unverified'];
  const lead = ranked.find(({ serves }) => wanted.includes(serves)) ?? ranked[0];
  const ordered = [...ranked.filter((each) => each === lead), ...ranked.filter((each) => each !== lead)];
  const ids = new Set(ordered.map(({ organizationId }) => organizationId));
  const floors = ordered.reduce((sum, { floor = 0 }) => sum + Math.round(floor * FEN), 0) / FEN;
  return {
    standing,
    members: ordered,
    bearers: bearersOf(ordered, pieces),
    price: { floors, unstated: ordered.filter(({ floor }) => floor === undefined).length },
    cooperation: cooperation.filter(({ organizationIds }) => organizationIds.every((id) => ids.has(id))),
  };
}

/** The best proof bears a piece, the earlier member among equals. Whoever is in the team bears at least what nobody else brings. */
const bearersOf = (
  members: readonly Candidate[],
  pieces: readonly Piece[],
): readonly (number | undefined)[] =>
  pieces.map((_, i) => {
    const worths = members.map(({ states }) => worthOf(states[i] ?? 'none'));
    const best = Math.max(...worths);
    return best > 0 ? worths.indexOf(best) : undefined;
  });
