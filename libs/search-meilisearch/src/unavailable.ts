import { DomainError } from '@duijie/domain';

/** Not there, not answering, not letting us in, or without its index. */
const SILENT = new Set([
  'MeilisearchRequestError',
  'MeilisearchRequestTimeOutError',
  'MeilisearchTaskTimeOutError',
]);
const ABSENT =
  /^(index_not_found|invalid_api_key|missing_authorization_header|database_size_limit_reached|no_space_left_on_device|too_many_search_requests)$/;

/** By name, because a test runs in another realm than the client. */
function isAbsence(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || error instanceof DomainError) return false;
  if ('name' in error && typeof error.name === 'string' && SILENT.has(error.name)) return true;
  return ABSENT.test(codeOf(error)) || statusOf(error) >= 500;
}

/** Meilisearch's own code of an answered refusal, or ''. */
export function codeOf(error: unknown): string {
  const cause = typeof error === 'object' && error !== null && 'cause' in error ? error.cause : undefined;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : '';
}

function statusOf(error: object): number {
  const response = 'response' in error ? error.response : undefined;
  const status =
    typeof response === 'object' && response !== null && 'status' in response ? response.status : undefined;
  return typeof status === 'number' ? status : 0;
}

/** A lost or missing server becomes the one error that callers know; a mistake of ours stays what it is. */
export async function orUnavailable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isAbsence(error) ? new DomainError('SEARCH.UNAVAILABLE', { engine: 'meilisearch' }) : error;
  }
}
