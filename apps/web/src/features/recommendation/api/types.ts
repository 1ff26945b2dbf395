import type { Dto } from '@duijie/api-client';
import type { Party } from '@duijie/domain';
import type { Spoken } from '../../../lib/spoken.js';

/** A match as one reader may see it; `own` is the reader's posting, for a broker the need. */
export type Recommendation = Spoken<Dto<'RecommendationDto'>>;
export type Recommendations = Spoken<Dto<'RecommendationsDto'>>;
/** Whose turn it is, for what, and until the end of which day in China. */
export type Turn = Recommendation['turn'];
/** What is asked, what is offered, how they meet. */
export type Joint = Recommendation['joints'][number];
export type SaidDecision = NonNullable<Recommendation['decisions'][Party]>;
export type Contact = Spoken<Dto<'ContactDto'>>;
/** 已入队 → 检索 → 评分 → 完成, with what each step found. */
export type Progress = Spoken<Dto<'ProgressDto'>>;
