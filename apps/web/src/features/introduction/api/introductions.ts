import { get, post, remove } from '../../../lib/api.js';
import type { BothContacts } from '../../recommendation/api/types.js';

export interface IntroducedSide {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly organization: { readonly id: string; readonly name: string };
}
export interface HistoryLine {
  readonly event: string;
  readonly version?: number;
  readonly from?: string;
  readonly to?: string;
  readonly actorName: string;
  readonly note?: string;
  readonly at: string;
}
export interface Introduction {
  readonly id: string;
  readonly state: 'open' | 'undone';
  readonly at: string;
  readonly undoneAt?: string;
  readonly note?: string;
  readonly need: IntroducedSide;
  readonly solution: IntroducedSide;
  /** Open to its two sides and to brokers while the introduction stands. */
  readonly contacts?: BothContacts;
  /** Until when a broker may take it back. */
  readonly undoableUntil?: string;
  readonly history: readonly HistoryLine[];
}
export interface Introductions {
  readonly items: readonly Introduction[];
  readonly total: number;
}

export const fetchIntroductions = (): Promise<Introductions> => get('/introductions', { size: 100 });
export const introduce = (matchId: string, note?: string): Promise<Introduction> =>
  post('/introductions', { matchId, ...(note && { note }) });
export const undoIntroduction = (id: string): Promise<void> => remove(`/introductions/${id}`);
