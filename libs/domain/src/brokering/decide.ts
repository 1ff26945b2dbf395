import { cleanText, textFault, textLength } from '../kernel/clean-text.js';
import { DomainError } from '../kernel/domain-error.js';
import { phrase } from '../kernel/phrase.js';
import { NOTE } from '../posting/limits.js';
import { hasContact } from './contact-in-text.js';
import { VERDICTS_OF, type Party, type ReasonCode, type Verdict } from './decision.js';

/** Why each party says no; a reason of another party's list would tell the other side nonsense. */
export const REASONS_OF: Readonly<Record<Party, readonly ReasonCode[]>> = {
  need: [
    'capability_gap',
    'over_budget',
    'too_late',
    'too_far',
    'lacks_proof',
    'other_choice',
    'not_relevant',
    'other',
  ],
  solution: [
    'no_capacity',
    'unclear_need',
    'not_our_field',
    'over_budget',
    'too_late',
    'too_far',
    'conflict_of_interest',
    'other',
  ],
  broker: ['not_relevant', 'capability_gap', 'lacks_proof', 'unclear_need', 'conflict_of_interest', 'other'],
};

export const isRefusal = (verdict: Verdict): boolean => verdict === 'not_suitable' || verdict === 'reject';

export interface Statement {
  readonly party: Party;
  readonly verdict: Verdict;
  readonly reason?: ReasonCode;
  readonly note?: string;
}

/**
 * What may be written down as a Decision: a verdict this party has, a reason with every refusal (and none without), the note
 * in its clean form and without telephone numbers, addresses or chat ids.
 * @throws INPUT.INVALID (verdict, reason or note), DECISION.REASON_REQUIRED, DECISION.ALREADY_INTRODUCED once contacts are open
 */
export function checkedStatement(statement: Statement, isIntroduced: boolean): Statement {
  const { party, verdict, reason } = statement;
  const note = statement.note === undefined ? undefined : cleanText(statement.note);
  if (!VERDICTS_OF[party].includes(verdict)) throw invalid('verdict', 'not_valid');
  if (isIntroduced) throw new DomainError('DECISION.ALREADY_INTRODUCED');
  if (isRefusal(verdict)) {
    if (reason === undefined) throw new DomainError('DECISION.REASON_REQUIRED', {}, 'reason');
    if (!REASONS_OF[party].includes(reason)) throw invalid('reason', 'not_valid');
  }
  if (note !== undefined && textFault(note)) throw invalid('note', 'text_fault');
  if (note !== undefined && textLength(note) > NOTE.max) throw invalid('note', 'too_long', { max: NOTE.max });
  // The broker opens the contacts once both agreed; until then neither side hands the other its own, nor is asked for it.
  if (note !== undefined && party !== 'broker' && hasContact(note)) throw invalid('note', 'contact_in_note');
  return { party, verdict, ...(isRefusal(verdict) && { reason }), ...(note && { note }) };
}

const invalid = (field: string, key: string, params = {}): DomainError =>
  new DomainError('INPUT.INVALID', {}, field, [{ field, phrase: phrase(`problem.${key}`, params) }]);
