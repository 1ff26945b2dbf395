import { NOTE, type ReasonCode, type Verdict } from '@duijie/domain';
import { REASON_CODES, VERDICTS } from './choices.js';
import { ChoiceField, Out, TextField } from './fields.js';
import { ContactDto } from './need-content.dto.js';
import { PhraseDto } from './phrase.dto.js';
import { TurnDto } from './posting.dto.js';
import { ProgressDto } from './progress.dto.js';
import { PostingSummaryDto } from './summary.dto.js';

const optional = true;
const OUTCOMES = ['pass', 'unverified', 'broken', 'unknown'] as const;
export const FACTORS = ['capability', 'text', 'specs', 'price', 'time', 'region', 'references'] as const;

export class FactorShareDto {
  @Out({ enum: FACTORS }) factor: string;
  @Out() weight: number;
  @Out() points: number;
  @Out() upper: number;
}
export class AskDto {
  @Out({ enum: ['constraint', 'preference', 'spec', 'capability', 'wish'] }) kind: string;
  @Out() label: PhraseDto;
  @Out() path: string;
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
  @Out({ enum: OUTCOMES }) outcome: string;
  @Out({ optional: true, enum: FACTORS }) factor?: string;
  @Out({ optional: true }) constraint?: string;
}
export class CounterfactualDto {
  @Out() label: PhraseDto;
  @Out() from: number;
  @Out({ optional: true }) to?: number;
  /** For a pair that is 待核实: the place it would take among those that pass. */
  @Out({ optional: true, of: 'integer' }) place?: number;
}
export class DecisionViewDto {
  @Out() id: string;
  @Out({ enum: VERDICTS }) verdict: Verdict;
  @Out({ optional: true, enum: REASON_CODES }) reason?: ReasonCode;
  @Out({ optional: true }) note?: string;
  @Out() at: Date;
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
  @Out({ optional: true }) note?: string;
  @Out({ optional: true }) contacts?: BothContactsDto;
}
export class OwnPostingDto {
  @Out() id: string;
  @Out() code: string;
  @Out() title: string;
}

/** A match as one reader may see it. */
export class RecommendationDto {
  @Out() matchId: string;
  @Out({ enum: ['need', 'solution', 'broker'] }) reader: string;
  @Out({ enum: ['passed', 'to_verify'] }) standing: string;
  /** Place among the need's recommendations; its owner and brokers only. */
  @Out({ optional: true, of: 'integer' }) rank?: number;
  @Out() score: number;
  @Out() upper: number;
  @Out() computedAt: Date;
  @Out() scorerVersion: string;
  @Out() counterpart: PostingSummaryDto;
  @Out() own: OwnPostingDto;
  @Out({ list: () => FactorShareDto }) breakdown: FactorShareDto[];
  @Out({ list: () => PhraseDto }) reasons: PhraseDto[];
  @Out({ list: () => PhraseDto }) missing: PhraseDto[];
  @Out({ list: () => JointDto }) joints: JointDto[];
  /** Checks against what the need's owner keeps confidential; its owner and brokers only. */
  @Out({ optional: true, list: () => JointDto }) privateChecks?: JointDto[];
  @Out({ optional: true }) counterfactual?: CounterfactualDto;
  @Out() decisions: DecisionsDto;
  @Out() stage: string;
  @Out({ optional: true }) turn?: TurnDto;
  @Out({ optional: true }) introduction?: IntroductionViewDto;
}
export class RecommendationsDto {
  @Out({ optional: true }) progress?: ProgressDto;
  @Out({ list: () => RecommendationDto }) items: RecommendationDto[];
  @Out({ of: 'integer' }) total: number;
}

export class DecideDto {
  @ChoiceField(VERDICTS) verdict: Verdict;
  @ChoiceField(REASON_CODES, { optional }) reason?: ReasonCode;
  @TextField({ max: NOTE.max, optional }) note?: string;
}
