import { HttpException } from '@nestjs/common';
import {
  DomainError,
  ERROR_CODES,
  phrase,
  type ErrorCode,
  type ErrorKind,
  type FieldProblem,
} from '@duijie/domain';
import { isMessageKey, say, sayPhrase, type Locale } from '@duijie/messages';
import type { ProblemDto } from '@duijie/contracts';

const STATUS: Readonly<Record<ErrorKind, number>> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-many': 429,
  unavailable: 503,
};

/** Codes whose usual status says more than their kind. */
const EXACT_STATUS: Partial<Record<ErrorCode, number>> = {
  'INPUT.INVALID': 400,
  'INPUT.MALFORMED': 400,
  'INPUT.TOO_LARGE': 413,
  'INPUT.MEDIA_TYPE': 415,
};

/** What Fastify, Nest or a driver calls it → what we call it. */
const FOREIGN_CODES: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'INPUT.TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'INPUT.MEDIA_TYPE',
  FST_ERR_CTP_INVALID_JSON_BODY: 'INPUT.MALFORMED',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'INPUT.MALFORMED',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'INPUT.MALFORMED',
  FST_ERR_BAD_URL: 'ROUTE.NOT_FOUND',
  FST_ERR_MAX_PARAM_LENGTH: 'ROUTE.NOT_FOUND',
  ECONNREFUSED: 'DATABASE.UNAVAILABLE',
  ECONNRESET: 'DATABASE.UNAVAILABLE',
  '57P01': 'DATABASE.UNAVAILABLE',
  '57P02': 'DATABASE.UNAVAILABLE',
  '57P03': 'DATABASE.UNAVAILABLE',
  '53300': 'DATABASE.UNAVAILABLE',
};

const BY_HTTP_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'INPUT.MALFORMED',
  403: 'SESSION.CROSS_SITE',
  404: 'ROUTE.NOT_FOUND',
  413: 'INPUT.TOO_LARGE',
  415: 'INPUT.MEDIA_TYPE',
};

/** The named refusal behind an error, or undefined when nobody foresaw it. */
export function refusalOf(error: unknown): DomainError | undefined {
  if (error instanceof DomainError) return error;
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  if (typeof code === 'string' && FOREIGN_CODES[code]) return new DomainError(FOREIGN_CODES[code]);
  const status = error instanceof HttpException ? error.getStatus() : statusCode;
  const named = typeof status === 'number' ? BY_HTTP_STATUS[status] : undefined;
  return named && new DomainError(named);
}

/** RFC 9457 document of a named refusal in the reader's language. */
export function problemOf(refusal: DomainError, locale: Locale): ProblemDto {
  const status = EXACT_STATUS[refusal.code] ?? STATUS[ERROR_CODES[refusal.code]];
  const detail = sayPhrase(locale, phrase(`error.${refusal.code}`, refusal.params));
  return {
    type: `urn:duijie:error:${refusal.code}`,
    title: titleOf(refusal.code, locale),
    status,
    detail,
    code: refusal.code,
    params: refusal.params,
    ...(refusal.field ? { field: refusal.field } : {}),
    ...(refusal.problems.length > 0
      ? { errors: refusal.problems.map((one) => fieldError(one, locale)) }
      : {}),
  };
}

const titleOf = (code: ErrorCode, locale: Locale): string => {
  const key = `error.title.${ERROR_CODES[code]}`;
  return isMessageKey(key) ? say(locale, key) : code;
};

const fieldError = ({ field, phrase: { key, params } }: FieldProblem, locale: Locale) => ({
  field,
  key,
  params,
  message: sayPhrase(locale, { key, params }),
});

/** For what nobody foresaw: says only under which id the log has it. */
export const unforeseenProblem = (errorId: string, locale: Locale): ProblemDto => {
  const detail = sayPhrase(locale, phrase('error.unforeseen', { errorId }));
  return {
    type: 'urn:duijie:error:UNFORESEEN',
    title: detail,
    status: 500,
    detail,
    code: 'UNFORESEEN',
    params: {},
    errorId,
  };
};
