import type { PostingState, PriceModel } from '@duijie/domain';
import { PRICE_MODELS } from './choices.js';
import { Out } from './fields.js';

export const POSTING_STATES = ['draft', 'in_review', 'published', 'closed', 'withdrawn', 'expired'] as const;

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
  @Out({ of: 'integer' }) version: number;
  @Out() title: string;
  @Out() summary: string;
  @Out() kind: string;
  @Out({ optional: true }) city?: string;
  @Out({ optional: true }) region?: string;
  /** Absent when its owner keeps the name confidential. */
  @Out({ optional: true }) organization?: OrganizationNameDto;
  @Out({ list: [String] }) scenarioDirections: readonly string[];
  @Out({ list: [String] }) supplyDirections: readonly string[];
  @Out({ optional: true }) budget?: RangeDto;
  @Out({ optional: true }) price?: PriceSummaryDto;
  @Out({ optional: true }) leadTimeDays?: RangeDto;
  @Out({ optional: true }) answerBy?: string;
  @Out({ optional: true }) publishedAt?: Date;
  /** How many current recommendations it has. */
  @Out({ of: 'integer' }) recommendations: number;
  @Out() demo: boolean;
}
