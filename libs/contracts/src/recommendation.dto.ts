import {
  ASK_KINDS,
  CONSTRAINT_IDS,
  SCORED_FACTOR_IDS,
  NOTE,
  OUTCOMES,
  PAIR_STAGES,
  PARTIES,
  REASON_CODES,
  STRENGTHS,
  VERDICTS,
  type AskKind,
  type ConstraintId,
  type ScoredFactorId,
  type Outcome,
  type PairStage,
  type Party,
  type ReasonCode,
  type Strength,
  type Verdict,
} from '@duijie/domain';
import { ChoiceField, Out, TextField } from './fields.js';
import { ContactDto } from './need-content.dto.js';
import { PhraseDto } from './phrase.dto.js';

import { ProgressDto } from './progress.dto.js';
import { PostingSummaryDto } from './summary.dto.js';
import { TurnDto } from './turn.dto.js';

const optional = true;

export class FactorShareDto {
  @Out({ enum: SCORED_FACTOR_IDS }) factor: ScoredFactorId;
  @Out() weight: number;
  @Out() points: number;
  @Out() upper: number;
}
export class AskDto {
  @Out({ enum: ASK_KINDS }) kind: AskKind;
  @Out() label: PhraseDto;
  @Out() path: string;
  @Out({ enum: STRENGTHS, optional: true }) strength?: Strength;
}
export class OfferDto {
  @Out() label: PhraseDto;
  @Out() path: string;
  @Out({ optional: true }) source?: PhraseDto;
}
/** 榫卯: what is asked, what is offered, how they meet. */
export class JointDto {
  @Out() ask: AskDto;
  @Out({ optional: true }) offer?: OfferDto;
  /** Further evidence that says otherwise. */
  @Out({ optional: true, list: () => OfferDto }) also?: readonly OfferDto[];
  /** What must be known with the offer. */
  @Out({ optional: true }) note?: PhraseDto;
  @Out({ enum: OUTCOMES }) outcome: Outcome;
  @Out({ optional: true, enum: SCORED_FACTOR_IDS }) factor?: ScoredFactorId;
  /** Set when it is a hard condition. */
  @Out({ optional: true, enum: CONSTRAINT_IDS }) constraint?: ConstraintId;
}
export class CounterfactualDto {
  @Out() label: PhraseDto;
  @Out() from: number;
  @Out({ optional: true }) to?: number;
  /** For a pair that is 待核实: the place it would take among those that pass. */
  @Out({ optional: true, of: 'integer' }) place?: number;
  /** Where the vendor begins. */
  @Out({ optional: true }) link?: string;
}
export class DecisionViewDto {
  @Out() id: string;
  @Out({ enum: VERDICTS }) verdict: Verdict;
  @Out({ optional: true, enum: REASON_CODES }) reason?: ReasonCode;
  @Out({ optional: true }) note?: string;
  @Out() at: Date;
  /** Whether this reader may take it back. */
  @Out() mine: boolean;
}
export class DecisionsDto {
  @Out({ optional: true }) need?: DecisionViewDto;
  @Out({ optional: true }) solution?: DecisionViewDto;
  @Out({ optional: true }) broker?: DecisionViewDto;
}
export class BothContactsDto {
  @Out() need: ContactDto;
  @Out() solution: ContactDto;
}
export class IntroductionViewDto {
  @Out() id: string;
  @Out() at: Date;
  @Out() contacts: BothContactsDto;
}
export class OwnPostingDto {
  @Out() id: string;
  @Out() code: string;
  @Out() title: string;
}

/** A match as one reader may see it. */
export class RecommendationDto {
  @Out() matchId: string;
  @Out({ enum: ['current', 'superseded'] }) state: 'current' | 'superseded';
  @Out({ enum: PARTIES }) reader: Party;
  @Out({ enum: ['passed', 'to_verify'] }) standing: 'passed' | 'to_verify';
  /** Place among the need's recommendations; its owner and brokers only. */
  @Out({ optional: true, of: 'integer' }) rank?: number;
  @Out() pinned: boolean;
  /** Stands in its place not by rank but to be tried; nobody can pay for it. */
  @Out({ optional: true }) explored?: boolean;
  @Out() score: number;
  @Out() upper: number;
  @Out() computedAt: Date;
  @Out() scorerVersion: string;
  @Out() counterpart: PostingSummaryDto;
  @Out() own: OwnPostingDto;
  @Out({ list: () => FactorShareDto }) breakdown: readonly FactorShareDto[];
  @Out({ list: () => PhraseDto }) reasons: readonly PhraseDto[];
  @Out({ list: () => PhraseDto }) missing: readonly PhraseDto[];
  @Out({ list: () => JointDto }) joints: readonly JointDto[];
  /** Checks against what the need's owner keeps confidential; its owner and brokers only. */
  @Out({ optional: true, list: () => JointDto }) privateChecks?: readonly JointDto[];
  @Out({ optional: true }) counterfactual?: CounterfactualDto;
  @Out() decisions: DecisionsDto;
  @Out({ enum: PAIR_STAGES }) stage: PairStage;
  @Out() turn: TurnDto;
  @Out({ optional: true }) introduction?: IntroductionViewDto;
}
export class RecommendationsDto {
  @Out({ optional: true }) progress?: ProgressDto;
  @Out({ list: () => RecommendationDto }) items: readonly RecommendationDto[];
  @Out({ of: 'integer' }) total: number;
}

export class DecideDto {
  @ChoiceField(VERDICTS) verdict: Verdict;
  @ChoiceField(REASON_CODES, { optional }) reason?: ReasonCode;
  @TextField({ max: NOTE.max, optional }) note?: string;
}
