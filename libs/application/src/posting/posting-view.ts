import type {
  ConfidentialField,
  ContentOf,
  PostingState,
  Readiness,
  Side,
  Tracker,
  VisibleNeedContent,
  VisibleSolutionContent,
} from '@duijie/domain';
import type { ProgressView } from '../matching/progress-view.js';
import type { OrganizationLine } from '../organization/organization-view.js';
import type { VisibleContentOf } from './posting-summary.js';

/** What this reader may see: everything for its own organization and brokers, what is public for all others. */
export type ReadableContent<S extends Side> = ContentOf[S] | VisibleContentOf[S];

export interface PostingView<S extends Side = Side> {
  readonly id: string;
  readonly side: S;
  readonly code: string;
  readonly state: PostingState;
  readonly version: number;
  readonly demo: boolean;
  readonly publishedAt?: Date;
  readonly expiresAt?: Date;
  /** Absent when its owner keeps the name confidential from this reader. */
  readonly organization?: OrganizationLine;
  /** The live content; before the first publication what is worked on. */
  readonly content: ReadableContent<S>;
  /** Names of the fields its owner keeps to itself. */
  readonly confidentialFields: readonly ConfidentialField[];
  readonly mine: boolean;
  readonly editable: boolean;
  /** Current matches. */
  readonly recommendations: number;
  readonly awaitsReview: boolean;
  /** From here on for its own organization and brokers. */
  readonly readiness?: Readiness;
  readonly reviewNote?: string;
  /** What is worked on, when it differs from `content`. */
  readonly workingContent?: ContentOf[S];
  readonly tracker?: Tracker;
  readonly progress?: ProgressView;
  readonly updatedAt?: Date;
}

/** `confidential` as its owner set it; a solution keeps nothing back but its contact. */
export const confidentialFieldsOf = (
  content: VisibleNeedContent | VisibleSolutionContent,
): readonly ConfidentialField[] => ('confidential' in content ? content.confidential : []);
