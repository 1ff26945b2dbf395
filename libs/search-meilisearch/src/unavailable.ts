import { DomainError } from '@duijie/domain';

/** Not there, not answering, not letting us in, or without its index. */
const SILENT = new Set([
  'MeilisearchRequestError',
  'MeilisearchRequestTimeOutError',
  'MeilisearchTaskTimeOutError',
]);
const ABSENT =
  /^(index_not_found|invalid_api_key|missing_authorization_header|database_size_limit_reached|no_space_left_on_device)$/;
/** It is there, and has too much to do: too_many_search_requests, or a gateway before it that waits no longer. */
const OVERLOADED = new Set([429, 503, 504]);
/** A connection that was open and broke; one that was idle for too long is closed by the server just when it is used. */
const BROKEN = /^(ECONNRESET|EPIPE|UND_ERR_SOCKET)$/;
const WHOLE_SECONDS = /^\d+$/;

const partOf = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? (error as Record<string, unknown>)[name] : undefined;
const textOf = (error: unknown, name: string): string => {
  const part = partOf(error, name);
  return typeof part === 'string' ? part : '';
};

/** Meilisearch's own code of an answered refusal, or ''. */
export const codeOf = (error: unknown): string => textOf(partOf(error, 'cause'), 'code');

const statusOf = (error: unknown): number => Number(partOf(partOf(error, 'response'), 'status') ?? 0);

/** The client wraps the silence of one request in the failure of it. By name, because a test runs in another realm than the client. */
const isSilence = (error: unknown): boolean =>
  [error, partOf(error, 'cause')].some((one) => textOf(one, 'name') === 'MeilisearchRequestTimeOutError');

const isBroken = (error: unknown): boolean =>
  BROKEN.test(textOf(partOf(partOf(error, 'cause'), 'cause'), 'code'));

const isBusy = (error: unknown): boolean => OVERLOADED.has(statusOf(error)) || isSilence(error);

/** Whether the same question may well be answered a little later. */
export const passes = (error: unknown): boolean => isBusy(error) || isBroken(error);

/** What a server that has too much to do asks for: `Retry-After`, in whole seconds. */
export function toldToWaitMs(error: unknown): number | undefined {
  const headers = partOf(partOf(error, 'response'), 'headers') as Headers | undefined;
  const told = headers?.get('retry-after') ?? '';
  return WHOLE_SECONDS.test(told) ? Number(told) * 1000 : undefined;
}

const isAbsence = (error: unknown): boolean =>
  SILENT.has(textOf(error, 'name')) || ABSENT.test(codeOf(error)) || statusOf(error) >= 500;

/** What it was, for the log: neither a key nor what was asked. */
const reasonOf = (error: unknown): string =>
  codeOf(error) ||
  textOf(partOf(partOf(error, 'cause'), 'cause'), 'code') ||
  textOf(partOf(error, 'cause'), 'message') ||
  textOf(error, 'message');

/** A lost, overloaded or missing server becomes an error that callers know; a mistake of ours stays what it is. */
export async function orUnavailable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DomainError || !(isBusy(error) || isAbsence(error))) throw error;
    const refusal = new DomainError(isBusy(error) ? 'SEARCH.BUSY' : 'SEARCH.UNAVAILABLE', {
      engine: 'meilisearch',
    });
    refusal.cause = reasonOf(error);
    throw refusal;
  }
}
