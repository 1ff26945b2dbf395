import type { Party } from '@duijie/domain';
import { sayDate, sayPhrase } from '@duijie/messages';
import type { TurnView } from '../../../ui/tracker.js';
import type { Turn } from '../api/types.js';
import type { Speech } from './as-card.js';

const OTHERS = { need: 'unit', solution: 'vendor', broker: 'broker', nobody: 'none' } as const;

export const whoseTurn = (turn: Turn, reader: Party): TurnView['whose'] =>
  turn.party === reader ? 'you' : OTHERS[turn.party];

/** 11 月 24 日前邀请 1–3 家，或说明都不合适. */
export function taskOf({ say, locale }: Pick<Speech, 'say' | 'locale'>, { action, due }: Turn): string {
  const task = sayPhrase(locale, action);
  return due ? say('recommend.task', { task, date: sayDate(locale, due) }) : task;
}

/** As the tracker shows it: while the platform works it is nobody's turn, but not nobody's business. */
export const asTurn = (speech: Pick<Speech, 'say' | 'locale'>, turn: Turn, reader: Party): TurnView => ({
  whose: turn.action.key === 'turn.matching' ? 'system' : whoseTurn(turn, reader),
  task: taskOf(speech, turn),
});
