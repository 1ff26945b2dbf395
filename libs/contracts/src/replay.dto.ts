import {
  CONSTRAINT_IDS,
  SCORED_FACTOR_IDS,
  OUTCOMES,
  type ConstraintId,
  type ScoredFactorId,
  type Outcome,
} from '@duijie/domain';
import { DateField, Out, UuidField } from './fields.js';
import { JointDto } from './recommendation.dto.js';

const STANDINGS = ['passed', 'to_verify', 'excluded'] as const;
const DECIDERS = ['standing', 'pin', 'score', 'upper', 'order'] as const;

/** Everything that a score rests on: with these it is computed again. */
export class FrozenInputsDto {
  @Out({ of: 'integer' }) needRevision: number;
  @Out({ of: 'integer' }) solutionRevision: number;
  @Out({ of: 'integer' }) needVersion: number;
  @Out({ of: 'integer' }) solutionVersion: number;
  @Out({ of: 'integer' }) needOrganizationVersion: number;
  @Out({ of: 'integer' }) solutionOrganizationVersion: number;
  @Out() solutionSeat: string;
  @Out() scorerVersion: string;
  @Out() vocabularyVersion: string;
  @Out() regionsVersion: string;
  @Out({ of: 'integer' }) corpusSnapshot: number;
  @Out() asOf: string;
}
export class ReplayDto {
  @Out() matchId: string;
  @Out() inputs: FrozenInputsDto;
  @Out() computedAt: Date;
  /** The figures as they are stored, byte for byte. */
  @Out() stored: string;
  /** Absent when the scorer, or an edition, is another one by now. */
  @Out({ optional: true }) replayed?: string;
  @Out({ optional: true }) identical?: boolean;
}

export class PastRankingQueryDto {
  /** ISO date; today when absent. */
  @DateField({ optional: true }) on?: string;
}
export class ComparisonQueryDto extends PastRankingQueryDto {
  /** Two solutions, in any order; both are needed, which is said once it is known whether there is such a need. */
  @UuidField({ optional: true }) a?: string;
  @UuidField({ optional: true }) b?: string;
}

/** A match of a need in its place, as it stood then. */
export class PlacedDto {
  @Out() matchId: string;
  @Out() solutionId: string;
  /** As it was scored. */
  @Out() title: string;
  @Out({ of: 'integer' }) rank: number;
  @Out({ enum: STANDINGS }) standing: (typeof STANDINGS)[number];
  @Out() score: number;
  @Out() upper: number;
  @Out() pinned: boolean;
  /** Since when these figures stood. */
  @Out() since: Date;
  @Out() scorerVersion: string;
}
export class PastRankingDto {
  @Out() needId: string;
  /** ISO date. */
  @Out() on: string;
  /** The moment that stands for it: its end in China, or now. */
  @Out() at: Date;
  @Out({ list: () => PlacedDto }) items: readonly PlacedDto[];
}

export class ComparedDto extends PlacedDto {
  /** Empty when another scorer gave the figures. */
  @Out({ list: () => JointDto }) joints: readonly JointDto[];
}
export class ShareDto {
  @Out() weight: number;
  @Out() points: number;
  @Out() upper: number;
}
export class FactorDifferenceDto {
  @Out({ enum: SCORED_FACTOR_IDS }) factor: ScoredFactorId;
  @Out({ optional: true }) above?: ShareDto;
  @Out({ optional: true }) below?: ShareDto;
  /** Points, above minus below. */
  @Out() difference: number;
}
export class ConditionDifferenceDto {
  @Out({ enum: CONSTRAINT_IDS }) constraint: ConstraintId;
  /** In the need: `specs.1`. */
  @Out() path: string;
  @Out({ optional: true, enum: OUTCOMES }) above?: Outcome;
  @Out({ optional: true, enum: OUTCOMES }) below?: Outcome;
}
/** Why one match of a need stood above another on a day. */
export class ComparisonDto {
  @Out() needId: string;
  @Out() on: string;
  @Out() at: Date;
  @Out() above: ComparedDto;
  @Out() below: ComparedDto;
  /** The first of these in which they differ. */
  @Out({ enum: DECIDERS }) decidedBy: (typeof DECIDERS)[number];
  /** The greatest difference first. */
  @Out({ list: () => FactorDifferenceDto }) factors: readonly FactorDifferenceDto[];
  /** Only those in which they differ. */
  @Out({ list: () => ConditionDifferenceDto }) conditions: readonly ConditionDifferenceDto[];
}
