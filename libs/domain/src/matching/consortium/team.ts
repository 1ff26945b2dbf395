import type { Phrase } from '../../kernel/phrase.js';

/**
 * How a member stands to a piece: proven 有证明 · declared 自述 · near 相近 (a neighbouring capability, which covers nothing) ·
 * broken 不符合 (says the opposite) · none 未提供.
 */
export const PIECE_STATES = ['proven', 'declared', 'near', 'broken', 'none'] as const;
export type PieceState = (typeof PIECE_STATES)[number];

/** One thing that some member must bring: every 能力要求, and each hard 指标要求 and certificate. */
export interface Piece {
  readonly kind: 'capability' | 'spec' | 'certificate';
  /** Where it stands in the need: `capabilities.0`. */
  readonly path: string;
  readonly label: Phrase;
  /** Hard: the team is 待核实 until a member proves it. */
  readonly hard: boolean;
  readonly weight: number;
}

/** A vendor's solution as a possible member. */
export interface Candidate {
  readonly solutionId: string;
  readonly organizationId: string;
  /** One per piece. */
  readonly states: readonly PieceState[];
  /** Floor of the price, 万元; absent: 面议 or none stated. */
  readonly floor?: number;
  /** Serves the site where on-site service is a hard condition; `pass` where it is not asked for. */
  readonly serves: 'pass' | 'unverified' | 'broken';
  /** Whether its own hard conditions (delivery, deployment, domestic, market) all pass with evidence; none is broken. */
  readonly clean: boolean;
}

/** Two vendors' past: both in one reference project. Nothing recorded: unknown, never "none". */
export interface Cooperation {
  readonly organizationIds: readonly [string, string];
  /** Title of the reference project. */
  readonly title: string;
}

/** passed: full cover, every hard condition proven. to_verify: full cover, some of it only stated. incomplete: something is missing. */
export const TEAM_STANDINGS = ['passed', 'to_verify', 'incomplete'] as const;
export type TeamStanding = (typeof TEAM_STANDINGS)[number];

export interface Team {
  readonly standing: TeamStanding;
  /** The lead 牵头 first: of those who may lead, the one that covers the most weight. Then by weight covered, then id. */
  readonly members: readonly Candidate[];
  /** Per piece the place (in `members`) of the one that bears it, or undefined: still missing. */
  readonly bearers: readonly (number | undefined)[];
  /** Sum of the floors that are stated, 万元, and how many members state none. */
  readonly price: { readonly floors: number; readonly unstated: number };
  /** What is recorded of any two members; empty: unknown. */
  readonly cooperation: readonly Cooperation[];
}

export interface Consortium {
  readonly pieces: readonly Piece[];
  /** A vendor that covers everything alone, if there is one, best first. A proven one makes teams needless. */
  readonly alone?: Team;
  /** Best first; of two to four members, or of fewer when nothing covers all and no further vendor adds anything. */
  readonly teams: readonly Team[];
}
