/** What kind of refusal a code is; the HTTP edge turns it into a status, nothing else does. */
export type ErrorKind =
  | 'invalid' // 400 / 422: the input must change
  | 'unauthenticated' // 401: sign in first
  | 'forbidden' // 403: signed in, but not allowed
  | 'not-found' // 404: absent, or not to be seen by this reader
  | 'conflict' // 409: the state moved on; fetch and try again
  | 'too-many' // 429: wait
  | 'unavailable'; // 503: a part we depend on is down; nothing was lost

export const ERROR_CODES = {
  'INPUT.INVALID': 'invalid',
  'INPUT.MALFORMED': 'invalid',
  'INPUT.TOO_LARGE': 'invalid',
  'INPUT.MEDIA_TYPE': 'invalid',
  'VOCABULARY.INVALID': 'invalid',
  'VOCABULARY.UNKNOWN_ID': 'invalid',
  'SESSION.REQUIRED': 'unauthenticated',
  'SESSION.WRONG_CREDENTIALS': 'unauthenticated',
  'SESSION.TOO_MANY_ATTEMPTS': 'too-many',
  'SESSION.CROSS_SITE': 'forbidden',
  'ACCOUNT.NOT_FOUND': 'not-found',
  'ACCOUNT.RESET_LINK_SPENT': 'conflict',
  'ACCOUNT.EMAIL_TAKEN': 'conflict',
  'ACCOUNT.TOO_MANY_SIGN_UPS': 'too-many',
  'ACCOUNT.WRONG_PASSWORD': 'invalid',
  'ORGANIZATION.NOT_FOUND': 'not-found',
  'ORGANIZATION.CREDIT_CODE_TAKEN': 'conflict',
  'ORGANIZATION.CREDIT_CODE_HELD': 'conflict',
  'ORGANIZATION.VERSION_CONFLICT': 'conflict',
  'ORGANIZATION.ILLEGAL_TRANSITION': 'conflict',
  'ORGANIZATION.SUSPENDED': 'forbidden',
  'POSTING.NOT_FOUND': 'not-found',
  'POSTING.ILLEGAL_TRANSITION': 'conflict',
  'POSTING.VERSION_CONFLICT': 'conflict',
  'POSTING.INCOMPLETE': 'invalid',
  'POSTING.NOT_PUBLISHED': 'conflict',
  'MATCH.NOT_FOUND': 'not-found',
  'MATCH.SUPERSEDED': 'conflict',
  'DECISION.REASON_REQUIRED': 'invalid',
  'DECISION.NOT_FOUND': 'not-found',
  'DECISION.ALREADY_INTRODUCED': 'conflict',
  'INTRODUCTION.NOT_BOTH_AGREED': 'conflict',
  'INTRODUCTION.EXISTS': 'conflict',
  'INTRODUCTION.EXCLUDED_BY_NAME': 'conflict',
  'INTRODUCTION.NOT_FOUND': 'not-found',
  'INTRODUCTION.UNDO_TOO_LATE': 'conflict',
  'WEIGHTS.NOT_FOUND': 'not-found',
  'WEIGHTS.IN_FORCE': 'conflict',
  'WEIGHTS.REFUSED': 'conflict',
  'WEIGHTS.OUTDATED': 'conflict',
  'NOTIFICATION.NOT_FOUND': 'not-found',
  'JOB.NOT_FOUND': 'not-found',
  'ACCESS.DENIED': 'forbidden',
  'ROUTE.NOT_FOUND': 'not-found',
  'SEARCH.UNAVAILABLE': 'unavailable',
  'SEARCH.BUSY': 'unavailable',
  'EMBEDDER.REFUSED': 'invalid',
  'EMBEDDER.UNAVAILABLE': 'unavailable',
  'QUEUE.UNAVAILABLE': 'unavailable',
  'DATABASE.UNAVAILABLE': 'unavailable',
} as const satisfies Record<string, ErrorKind>;

export type ErrorCode = keyof typeof ERROR_CODES;
