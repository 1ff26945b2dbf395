import { PIECE_STATES, TEAM_STANDINGS, type Piece, type PieceState, type TeamStanding } from '@duijie/domain';
import { Out } from './fields.js';
import { PhraseDto } from './phrase.dto.js';
import { PostingSummaryDto } from './summary.dto.js';

const PIECE_KINDS = ['capability', 'spec', 'certificate'] as const satisfies readonly Piece['kind'][];
const HELD = ['pass', 'unverified', 'broken'] as const;

/** One thing that some member must bring. */
export class PieceDto {
  @Out({ enum: PIECE_KINDS }) kind: Piece['kind'];
  /** Where it stands in the need. */
  @Out() path: string;
  @Out() label: PhraseDto;
  @Out() hard: boolean;
}
export class TeamMemberDto {
  @Out() solution: PostingSummaryDto;
  /** One per piece, in their order. */
  @Out({ list: [String], enum: PIECE_STATES }) states: readonly PieceState[];
  /** Paths of the pieces it bears. */
  @Out({ list: [String] }) bears: readonly string[];
  /** Floor of its price in 万元; absent: none stated. */
  @Out({ optional: true }) floor?: number;
  /** Whether it serves the site, where on-site service is a hard condition. */
  @Out({ enum: HELD }) serves: (typeof HELD)[number];
}
export class TeamPriceDto {
  /** Sum of the floors that are stated, 万元. */
  @Out() floors: number;
  @Out({ of: 'integer' }) unstated: number;
}
export class CooperationDto {
  /** Two organizations. */
  @Out({ list: [String] }) organizationIds: readonly string[];
  /** Title of the reference project that both were in. */
  @Out() title: string;
}
export class TeamDto {
  @Out({ enum: TEAM_STANDINGS }) standing: TeamStanding;
  /** The lead first. */
  @Out({ list: () => TeamMemberDto }) members: readonly TeamMemberDto[];
  /** Paths of the pieces that nobody bears. */
  @Out({ list: [String] }) missing: readonly string[];
  @Out() price: TeamPriceDto;
  /** The sum of floors against the limits that the need keeps confidential. */
  @Out({ optional: true, enum: HELD }) privateBudget?: (typeof HELD)[number];
  /** What is recorded of any two members; empty: unknown. */
  @Out({ list: () => CooperationDto }) cooperation: readonly CooperationDto[];
}
/** 联合体: teams of vendors that together cover one need; for its owner and brokers. */
export class ConsortiumDto {
  /** How many solutions were looked at. */
  @Out({ of: 'integer' }) candidates: number;
  @Out({ list: () => PieceDto }) pieces: readonly PieceDto[];
  /** A vendor that covers everything alone. */
  @Out({ optional: true }) alone?: TeamDto;
  /** Best first. */
  @Out({ list: () => TeamDto }) teams: readonly TeamDto[];
}
