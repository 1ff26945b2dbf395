import type { Phrase } from '@duijie/messages';
import type { Side } from '@duijie/domain';
import { get } from '../../../lib/api.js';
import type { PostingSummary } from '../../posting/api/summary.js';
import type { Turn } from '../../recommendation/api/types.js';

/** A line of one's own postings: what is public, and what only its organization reads. */
export interface OwnPosting extends PostingSummary {
  readonly version?: number;
  readonly expiresAt?: string;
  readonly awaitsReview?: boolean;
  readonly reviewNote?: string;
  readonly readiness?: {
    readonly score: number;
    readonly hints: readonly { readonly field: string; readonly gain: number; readonly phrase: Phrase }[];
  };
  readonly updatedAt?: string;
  readonly turn?: Turn;
}
export interface OwnPostings {
  readonly items: readonly OwnPosting[];
  readonly total: number;
}

export const fetchOwnPostings = (side: Side): Promise<OwnPostings> =>
  get(side === 'need' ? '/needs' : '/solutions', { mine: true, size: 100 });
