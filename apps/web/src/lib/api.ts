import { ApiProblem, problemFrom, unreachable } from './problem.js';

const BASE = '/api/v1';
/** Longer than any answer takes; a hung connection must not hang the page. */
const PATIENCE_MS = 20_000;

export type QueryValue = string | number | boolean | readonly string[] | undefined;

interface RequestOptions {
  readonly query?: Readonly<Record<string, QueryValue>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** The page's language is the request's: sentences of answers and problems come in it. */
const language = (): string => (document.documentElement.lang.startsWith('en') ? 'en' : 'zh');

/** `{scenario: ['a', 'b'], page: 2}` → `?scenario=a&scenario=b&page=2`; what is undefined or empty is left out. */
export function queryString(query: RequestOptions['query'] = {}): string {
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === '') continue;
    for (const each of Array.isArray(value) ? value : [value]) parts.append(name, String(each));
  }
  const text = parts.toString();
  return text && `?${text}`;
}

/**
 * One request to the platform. Every refusal becomes an `ApiProblem` with the server's own sentence; so does a connection that
 * fails (status 0, code `NETWORK`).
 */
export async function request<T>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  { query, body, signal }: RequestOptions = {},
): Promise<T> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  let response: Response;
  try {
    response = await fetch(BASE + path + queryString(query), {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        'accept-language': language(),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw unreachable();
  }
  const answer = await read(response);
  if (!response.ok) throw problemFrom(response.status, answer);
  return answer as T;
}

async function read(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  if (!/\bjson\b/.test(response.headers.get('content-type') ?? '')) {
    // Something between the browser and the platform answered: a proxy's page, a portal.
    if (response.ok) throw unreachable();
    return undefined;
  }
  try {
    return await response.json();
  } catch {
    throw unreachable();
  }
}

export const get = <T>(path: string, query?: RequestOptions['query'], signal?: AbortSignal): Promise<T> =>
  request<T>('GET', path, { query, signal });
export const post = <T>(path: string, body: unknown = {}): Promise<T> => request<T>('POST', path, { body });
export const put = <T>(path: string, body: unknown): Promise<T> => request<T>('PUT', path, { body });
export const remove = <T>(path: string): Promise<T> => request<T>('DELETE', path);

export { ApiProblem };
