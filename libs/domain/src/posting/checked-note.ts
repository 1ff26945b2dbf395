import { cleanText } from '../kernel/clean-text.js';
import { DomainError } from '../kernel/domain-error.js';
import { FieldChecks } from './field-checks.js';
import { NOTE, NOTE_OF_RETURN, type TextLimit } from './limits.js';

function checked(note: string | undefined, limit: TextLimit): string {
  const checks = new FieldChecks('submit');
  checks.text('note', note ?? '', limit);
  const problems = checks.problems();
  if (problems.length > 0) throw new DomainError('INPUT.INVALID', {}, 'note', problems);
  return cleanText(note ?? '');
}

/** A note beside what was done, in the form in which it is kept; undefined when nothing was said. @throws INPUT.INVALID on `note` */
export const checkedNote = (note: string | undefined): string | undefined => checked(note, NOTE) || undefined;

/** The words that go with a return: without them nobody knows what to mend. @throws INPUT.INVALID on `note` */
export const noteOfReturn = (note: string | undefined): string => checked(note, NOTE_OF_RETURN);
