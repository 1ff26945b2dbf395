import type { ConfidentialField, ContentOf, OrganizationState, Phrase, PostingState, Readiness, Side } from '@duijie/domain';
import { get, post, put } from '../../../lib/api.js';
import { addressOf } from './summary.js';

export interface TurnView {
  readonly party: 'need' | 'solution' | 'broker' | 'nobody';
  readonly action: Phrase;
  readonly due?: string;
}
export interface TrackerView {
  readonly steps: readonly { readonly id: string; readonly state: 'done' | 'current' | 'ahead' }[];
  readonly turn?: TurnView;
}

/** A posting as this reader may see it; the last group is for its own organization and brokers. */
export interface PostingView<S extends Side = Side> {
  readonly id: string;
  readonly side: S;
  readonly code: string;
  readonly state: PostingState;
  readonly version: number;
  readonly demo: boolean;
  readonly publishedAt?: string;
  readonly expiresAt?: string;
  /** Absent when its owner keeps the name confidential from this reader. */
  readonly organization?: {
    readonly id: string;
    readonly name: string;
    readonly city?: string;
    readonly state: OrganizationState;
  };
  /** What is live; before the first publication what is worked on. */
  readonly content: ContentOf[S];
  readonly confidentialFields: readonly ConfidentialField[];
  readonly mine: boolean;
  readonly editable: boolean;
  readonly recommendations?: number;
  readonly awaitsReview: boolean;
  readonly readiness?: Readiness;
  readonly reviewNote?: string;
  /** What is worked on, where it differs. */
  readonly workingContent?: ContentOf[S];
  readonly tracker?: TrackerView;
}

export interface HistoryLine {
  readonly event: string;
  readonly version?: number;
  readonly from?: PostingState;
  readonly to?: PostingState;
  readonly actorName: string;
  readonly note?: string;
  readonly at: string;
}

const list = (side: Side): string => (side === 'need' ? '/needs' : '/solutions');

export const fetchPosting = <S extends Side>(side: S, id: string): Promise<PostingView<S>> =>
  get<PostingView<S>>(addressOf(side, id));
export const createPosting = <S extends Side>(
  side: S,
  content: ContentOf[S],
  organizationId?: string,
): Promise<PostingView<S>> => post<PostingView<S>>(list(side), { content, ...(organizationId && { organizationId }) });
export const savePosting = <S extends Side>(
  side: S,
  id: string,
  content: ContentOf[S],
  version: number,
): Promise<PostingView<S>> => put<PostingView<S>>(addressOf(side, id), { content, version });

/** submit, withdraw and close take a note; renew takes the new closing date. */
export const movePosting = <S extends Side>(
  side: S,
  id: string,
  step: 'submit' | 'withdraw' | 'close' | 'renew',
  what: { readonly note?: string; readonly answerBy?: string; readonly version?: number } = {},
): Promise<PostingView<S>> => post<PostingView<S>>(`${addressOf(side, id)}/${step}`, what);

export const fetchHistory = (side: Side, id: string): Promise<readonly HistoryLine[]> =>
  get<{ items: readonly HistoryLine[] }>(`${addressOf(side, id)}/history`).then(({ items }) => items);
