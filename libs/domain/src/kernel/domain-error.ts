import type { ErrorCode } from './error-codes.js';
import type { Phrase, PhraseParams } from './phrase.js';

/** One thing wrong with one field. `field` is a path as the caller wrote it: `specs.0.value`. */
export interface FieldProblem {
  readonly field: string;
  readonly phrase: Phrase;
}

/**
 * A refusal with a name. `code` is a key of ERROR_CODES, which also says what kind of refusal it is; the sentence a person
 * reads stands in the messages lib under `error.<code>` and may use `params`.
 */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly params: PhraseParams = {},
    readonly field?: string,
    readonly problems: readonly FieldProblem[] = [],
  ) {
    super(code);
    this.name = 'DomainError';
  }
}
