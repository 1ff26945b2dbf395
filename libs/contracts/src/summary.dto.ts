import { POSTING_STATES, PRICE_MODELS, type PostingState, type PriceModel } from '@duijie/domain';
import { Out } from './fields.js';
import { ReadinessDto } from './readiness.dto.js';
import { TurnDto } from './turn.dto.js';

export class OrganizationNameDto {
  @Out() id: string;
  @Out() name: string;
}

export class RangeDto {
  @Out({ optional: true }) min?: number;
  @Out({ optional: true }) max?: number;
}

export class PriceSummaryDto extends RangeDto {
  @Out({ enum: PRICE_MODELS }) model: PriceModel;
}

/** One line of a list, for either side; only what this reader may see. */
export class PostingSummaryDto {
  @Out() id: string;
  @Out({ enum: ['need', 'solution'] }) side: 'need' | 'solution';
  @Out() code: string;
  @Out({ enum: POSTING_STATES }) state: PostingState;
  @Out() title: string;
  @Out() summary: string;
  @Out() kind: string;
  @Out() city: string;
  @Out() region: string;
  /** Absent when its owner keeps the name confidential. */
  @Out({ optional: true }) organization?: OrganizationNameDto;
  @Out({ list: [String] }) scenarioDirections: readonly string[];
  @Out({ list: [String], optional: true }) supplyDirections?: readonly string[];
  @Out({ optional: true }) budget?: RangeDto;
  @Out({ optional: true }) price?: PriceSummaryDto;
  @Out({ optional: true }) leadTimeDays?: RangeDto;
  @Out({ optional: true }) answerBy?: string;
  @Out({ optional: true }) publishedAt?: Date;
  @Out({ optional: true }) expiresAt?: Date;
  /** How many current recommendations it has. */
  @Out({ of: 'integer' }) recommendations: number;
  @Out() demo: boolean;
}

/** A line of one's own postings: what is public, and what only its organization reads. */
export class OwnSummaryDto extends PostingSummaryDto {
  @Out({ of: 'integer', optional: true }) version?: number;
  @Out({ optional: true }) awaitsReview?: boolean;
  @Out({ optional: true }) reviewNote?: string;
  @Out({ optional: true }) readiness?: ReadinessDto;
  @Out({ optional: true }) updatedAt?: Date;
  @Out({ optional: true }) turn?: TurnDto;
}
