import type { Dto } from '@duijie/api-client';
import type { ConstraintId, Party } from '@duijie/domain';
import type { Phrase } from '@duijie/messages';
import type { Spoken } from '../../../lib/spoken.js';

/** A match as one reader may see it; `own` is the reader's posting, for a broker the need. */
export type Recommendation = Spoken<Dto<'RecommendationDto'>>;
/** Whose turn it is, for what, and until the end of which day in China. */
export type Turn = Recommendation['turn'];
/** What is asked, what is offered, how they meet. */
export type Joint = Recommendation['joints'][number] & { readonly note?: Phrase };
export type SaidDecision = NonNullable<Recommendation['decisions'][Party]>;
export type Contact = Spoken<Dto<'ContactDto'>>;

/** 已入队 → 检索 → 评分 → 完成, with what each step found. */
export interface Progress {
  readonly version: number;
  readonly step: 'queued' | 'retrieving' | 'scoring' | 'done' | 'failed';
  readonly queuedAt: string;
  readonly candidates?: number;
  readonly passed?: number;
  readonly toVerify?: number;
  readonly exclusions?: readonly {
    readonly constraint: ConstraintId;
    readonly path: string;
    readonly label: Phrase;
    readonly count: number;
    readonly easing?: { readonly label: Phrase; readonly more: number };
  }[];
  readonly completedAt?: string;
  /** From queued to completed. */
  readonly seconds?: number;
}

export type Recommendations = Omit<Spoken<Dto<'RecommendationsDto'>>, 'progress'> & {
  readonly progress?: Progress;
};
