import type { Cooperation, Phrase, Piece, PieceState, Team, TeamStanding } from '@duijie/domain';
import type { PostingSummary } from '../posting/posting-summary.js';

export interface PieceView {
  readonly kind: Piece['kind'];
  readonly path: string;
  readonly label: Phrase;
  readonly hard: boolean;
}

export interface TeamMemberView {
  readonly solution: PostingSummary;
  /** One per piece, in their order. */
  readonly states: readonly PieceState[];
  /** Paths of the pieces it bears. */
  readonly bears: readonly string[];
  /** Floor of its price, 万元; absent: none stated. */
  readonly floor?: number;
  /** Whether it serves the site, where on-site service is a hard condition. */
  readonly serves: 'pass' | 'unverified' | 'broken';
}

export interface TeamView {
  readonly standing: TeamStanding;
  /** The lead first. */
  readonly members: readonly TeamMemberView[];
  /** Paths of the pieces that nobody bears. */
  readonly missing: readonly string[];
  readonly price: Team['price'];
  /** The sum of floors against what the need keeps to itself: for its owner and brokers, who alone read this. */
  readonly privateBudget?: 'pass' | 'unverified' | 'broken';
  readonly cooperation: readonly Cooperation[];
}

export interface ConsortiumView {
  /** How many solutions were looked at. */
  readonly candidates: number;
  readonly pieces: readonly PieceView[];
  readonly alone?: TeamView;
  readonly teams: readonly TeamView[];
}

/** @param confidentialTop the lowest confidential limit of the budget, 万元, if there is one */
export function presentTeam(
  { standing, members, bearers, price, cooperation }: Team,
  pieces: readonly Piece[],
  summaryOf: (solutionId: string) => PostingSummary | undefined,
  confidentialTop: number | undefined,
): TeamView {
  const pathsOf = (place: number | undefined): string[] =>
    pieces.filter((_, i) => bearers[i] === place).map(({ path }) => path);
  return {
    standing,
    members: members.flatMap(({ solutionId, states, floor, serves }, place) => {
      const solution = summaryOf(solutionId);
      return solution
        ? [{ solution, states, bears: pathsOf(place), serves, ...(floor !== undefined && { floor }) }]
        : [];
    }),
    missing: pathsOf(undefined),
    price,
    ...(confidentialTop !== undefined && { privateBudget: held(price, confidentialTop) }),
    cooperation,
  };
}

const held = ({ floors, unstated }: Team['price'], top: number) =>
  floors > top ? 'broken' : unstated > 0 ? 'unverified' : 'pass';
