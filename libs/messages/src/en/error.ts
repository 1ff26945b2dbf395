import type { error as zhError } from '../zh/error.js';

export const error = {
  'error.title.invalid': 'Something needs correcting',
  'error.title.unauthenticated': 'Please sign in',
  'error.title.forbidden': 'Not allowed',
  'error.title.not-found': 'Not found',
  'error.title.conflict': 'Things have moved on',
  'error.title.too-many': 'Please wait',
  'error.title.unavailable': 'Not available right now',
  'error.unforeseen':
    'Something unexpected went wrong. Please try again; if it stays, tell the broker the number {errorId}',
  'error.INPUT.INVALID': 'A few fields need correcting; see below each of them',
  'error.INPUT.MALFORMED': 'What arrived cannot be read; reload the page and try again',
  'error.INPUT.TOO_LARGE': 'Too large; please shorten it and save again',
  'error.INPUT.MEDIA_TYPE': 'Only JSON is accepted',
  'error.VOCABULARY.INVALID': 'The vocabulary has an error and was not activated',
  'error.VOCABULARY.UNKNOWN_ID': 'The vocabulary has no such entry; choose one from the list',
  'error.SESSION.REQUIRED': 'Sign in to continue',
  'error.SESSION.WRONG_CREDENTIALS': 'E-mail or password is wrong; please try again',
  'error.SESSION.TOO_MANY_ATTEMPTS': 'Too many attempts; please sign in again in some minutes',
  'error.SESSION.CROSS_SITE': 'The request did not come from this site’s pages; reload and try again',
  'error.ACCOUNT.NOT_FOUND': 'There is no account with this address',
  'error.ACCOUNT.RESET_LINK_SPENT':
    'This link was used or has run out: please ask the broker for another one',
  'error.ACCOUNT.EMAIL_TAKEN': 'This e-mail address is registered already; sign in, or use another',
  'error.ACCOUNT.TOO_MANY_SIGN_UPS':
    'Many accounts were just made from where you are: please try again in a few minutes',
  'error.ACCOUNT.WRONG_PASSWORD': 'The current password is wrong; please enter it again',
  'error.ORGANIZATION.NOT_FOUND': 'No such organization',
  'error.ORGANIZATION.CREDIT_CODE_TAKEN':
    'An organization with this credit code exists already; ask its owner to add you',
  'error.ORGANIZATION.CREDIT_CODE_HELD':
    'The credit code {code} belongs to the verified organization “{name}”: find out which is which before you approve or return',
  'error.ORGANIZATION.VERSION_CONFLICT':
    'The organization was changed since you opened it: please compare with what stands now',
  'error.ORGANIZATION.ILLEGAL_TRANSITION':
    'The organization’s present state does not allow this; reload to see it',
  'error.ORGANIZATION.SUSPENDED': 'The organization is suspended; please contact the broker',
  'error.POSTING.NOT_FOUND': 'No such posting; it may have been withdrawn',
  'error.POSTING.ILLEGAL_TRANSITION': 'Its present state does not allow this; reload to see it',
  'error.POSTING.VERSION_CONFLICT':
    'It has been changed since you opened it. Your text is kept; compare and save again',
  'error.POSTING.INCOMPLETE': 'Not ready to publish; complete it as the hints say',
  'error.POSTING.NOT_PUBLISHED': 'Not published, or no longer public',
  'error.MATCH.NOT_FOUND': 'No such recommendation',
  'error.MATCH.SUPERSEDED':
    'The postings have changed and this recommendation no longer stands; see the newest',
  'error.DECISION.REASON_REQUIRED': 'Choose a reason; the other side will see it',
  'error.DECISION.NOT_FOUND': 'No such decision',
  'error.DECISION.ALREADY_INTRODUCED': 'Both sides have been introduced; decisions can no longer change',
  'error.INTRODUCTION.NOT_BOTH_AGREED': 'Not both sides have agreed yet',
  'error.INTRODUCTION.EXISTS': 'This pair has been introduced already',
  'error.INTRODUCTION.EXCLUDED_BY_NAME':
    '{by, select, need {The need’s owner excluded this vendor by name} solution {The vendor excluded this need’s owner by name} other {Each side excluded the other by name}}. Neither side is told; press “Introduce anyway” if it is meant',
  'error.INTRODUCTION.NOT_FOUND': 'No such introduction',
  'error.INTRODUCTION.UNDO_TOO_LATE': 'More than 24 hours have passed; the introduction cannot be undone',
  'error.WEIGHTS.NOT_FOUND': 'There is no such version of weights.',
  'error.WEIGHTS.IN_FORCE': 'This version of the weights is in force already.',
  'error.WEIGHTS.REFUSED': 'The gate refused this version of the weights; it cannot be activated.',
  'error.WEIGHTS.OUTDATED':
    'This version was judged against weights that are no longer in force. Learn again and activate the new version.',
  'error.NOTIFICATION.NOT_FOUND': 'No such notification',
  'error.JOB.NOT_FOUND': 'No such job',
  'error.ACCESS.DENIED': 'Your account may not do this; ask your organization’s owner if you need to',
  'error.ROUTE.NOT_FOUND': 'There is no such address',
  'error.EMBEDDER.REFUSED':
    'The language model does not take this text. Matching goes on; “Meaning” stays unknown',
  'error.EMBEDDER.UNAVAILABLE':
    'The language model cannot be reached. Matching goes on; “Meaning” follows later',
  'error.SEARCH.UNAVAILABLE':
    'Search is not available right now; publishing and answering go on. Try again soon',
  'error.SEARCH.BUSY':
    'Search has too much to do just now and did not answer in time; publishing and answering go on. Try again in a few seconds',
  'error.QUEUE.UNAVAILABLE':
    'Background work is not available right now; your text is saved and work resumes by itself',
  'error.DATABASE.UNAVAILABLE': 'The database cannot be reached right now; please try again soon',
} satisfies Record<keyof typeof zhError, string>;
