import { addWorkingDays, chinaDate, type WorkCalendar } from '../kernel/calendar.js';
import { phrase, type Phrase } from '../kernel/phrase.js';
import type { Party } from './decision.js';

/** Whose turn it is, for what, and until the end of which day in China. */
export interface Turn {
  readonly party: Party | 'nobody';
  readonly action: Phrase;
  /** ISO date; absent when nothing runs. */
  readonly due?: string;
}

export const turnOf = (
  party: Party,
  action: string,
  since: Date,
  workingDays: number,
  calendar?: WorkCalendar,
): Turn => ({
  party,
  action: phrase(action),
  due: addWorkingDays(chinaDate(since), workingDays, calendar),
});

export const nobodysTurn = (action: string): Turn => ({ party: 'nobody', action: phrase(action) });

export const isOverdue = ({ due }: Pick<Turn, 'due'>, today: string): boolean =>
  due !== undefined && due < today;
