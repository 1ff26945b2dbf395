import type { Dto } from '@duijie/api-client';
import type { ContentOf, Phrase, Readiness, Side } from '@duijie/domain';
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

/** A posting as this reader may see it. Its content is typed by the domain: the server fills in what a draft leaves out. */
export type PostingView<S extends Side = Side> = Omit<
  Dto<'NeedViewDto'>,
  'side' | 'content' | 'workingContent' | 'tracker' | 'readiness' | 'progress'
> & {
  readonly side: S;
  /** What is live; before the first publication what is worked on. */
  readonly content: ContentOf[S];
  /** What is worked on, where it differs: for its own organization and brokers, as is what follows. */
  readonly workingContent?: ContentOf[S];
  readonly tracker?: TrackerView;
  readonly readiness?: Readiness;
};

export type HistoryLine = Dto<'HistoryLineDto'>;

const list = (side: Side) => (side === 'need' ? ('/needs' as const) : ('/solutions' as const));

export const fetchPosting = <S extends Side>(side: S, id: string): Promise<PostingView<S>> =>
  get<PostingView<S>>(addressOf(side, id));
export const createPosting = <S extends Side>(
  side: S,
  content: ContentOf[S],
  organizationId?: string,
): Promise<PostingView<S>> =>
  post<PostingView<S>>(list(side), { content, ...(organizationId && { organizationId }) });
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
