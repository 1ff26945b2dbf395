import type { PostingState, PriceModel, Side } from '@duijie/domain';

export interface Range {
  readonly min?: number;
  readonly max?: number;
}

/** One line of a list, for either side; only what this reader may see. */
export interface PostingSummary {
  readonly id: string;
  readonly side: Side;
  readonly code: string;
  readonly state: PostingState;
  readonly title: string;
  readonly summary: string;
  readonly kind: string;
  readonly city?: string;
  readonly region?: string;
  /** Absent when its owner keeps the name confidential. */
  readonly organization?: { readonly id: string; readonly name: string };
  readonly scenarioDirections: readonly string[];
  readonly supplyDirections?: readonly string[];
  readonly budget?: Range;
  readonly price?: Range & { readonly model: PriceModel };
  readonly leadTimeDays?: Range;
  readonly answerBy?: string;
  readonly publishedAt?: string;
  /** How many current recommendations it has. */
  readonly recommendations: number;
  readonly demo: boolean;
}

/** [from, to) of what a search found. */
export type Mark = readonly [number, number];
export interface SearchHit extends PostingSummary {
  readonly titleMarks?: readonly Mark[];
  readonly snippet?: string;
  readonly snippetMarks?: readonly Mark[];
}

export const addressOf = (side: Side, id: string): string => `/${side === 'need' ? 'needs' : 'solutions'}/${id}`;
