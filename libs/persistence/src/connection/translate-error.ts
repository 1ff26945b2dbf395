import { DomainError, type ErrorCode } from '@duijie/domain';
import { QueryFailedError, QueryRunnerAlreadyReleasedError } from 'typeorm';

/** Constraints whose breach is a refusal with a name. */
const NAMED_CONSTRAINTS: Readonly<Record<string, ErrorCode>> = {
  uq_account_email: 'ACCOUNT.EMAIL_TAKEN',
  uq_organization_credit_code: 'ORGANIZATION.CREDIT_CODE_TAKEN',
  uq_introduction_open: 'INTRODUCTION.EXISTS',
};

/** 22021: NUL in text; 22P05: \u0000 in jsonb; 22P02 from json: a lone surrogate. The edge refuses these before; this is the net. */
const UNSTORABLE_TEXT = new Set(['22021', '22P05']);

/** Connection refused, lost, or refused for want of slots; the server stopping or starting. */
const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  '53300',
  '57P01',
  '57P02',
  '57P03',
]);
const AWAY_MESSAGE = /^(Connection terminated|timeout exceeded when trying to connect)/;

interface ServerError {
  readonly code?: string;
  readonly constraint?: string;
  readonly routine?: string;
  readonly message?: string;
}

const serverError = (error: unknown): ServerError | undefined =>
  error instanceof QueryFailedError
    ? (error.driverError as ServerError)
    : error instanceof Error
      ? error
      : undefined;

const named = (code: ErrorCode, cause: unknown): DomainError =>
  Object.assign(new DomainError(code), { cause });

/** A serialization failure or a deadlock: nothing was kept, the same work may succeed now. */
export const isRetryable = (error: unknown): boolean => {
  const code = serverError(error)?.code;
  return code === '40001' || code === '40P01';
};

/** Whether this unique constraint was breached: somebody else stored the row meanwhile. */
export function isTaken(error: unknown, constraint: string): boolean {
  const found = serverError(error);
  return found?.code === '23505' && found.constraint === constraint;
}

/** A database error as the refusal it means, or the error itself. */
export function translateError(error: unknown): unknown {
  if (error instanceof DomainError) return error;
  // The connection broke between two statements of a transaction: TypeORM let go of it before we asked again.
  if (error instanceof QueryRunnerAlreadyReleasedError) return named('DATABASE.UNAVAILABLE', error);
  const { code, constraint, routine, message } = serverError(error) ?? {};
  if (code === '23505' && constraint && NAMED_CONSTRAINTS[constraint])
    return named(NAMED_CONSTRAINTS[constraint], error);
  if (code && UNSTORABLE_TEXT.has(code)) return named('INPUT.INVALID', error);
  if (code === '22P02' && routine?.startsWith('json')) return named('INPUT.INVALID', error);
  if ((code && (AWAY.has(code) || code.startsWith('08'))) || (message && AWAY_MESSAGE.test(message)))
    return named('DATABASE.UNAVAILABLE', error);
  return error;
}
