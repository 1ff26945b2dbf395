import { createClient, type paths } from '@duijie/api-client';
import { ApiProblem, problemFrom, unreachable } from './problem.js';

const BASE = '/api/v1';
/** Longer than any answer takes; a hung connection must not hang the page. */
const PATIENCE_MS = 20_000;

type Method = 'get' | 'post' | 'put' | 'delete';

/** `/needs/{id}` → `/needs/${string}`: what an address of the API looks like once its parts are filled in. */
type Filled<P extends string> = P extends `${infer A}{${string}}${infer B}` ? `${A}${string}${Filled<B>}` : P;
/** Addresses that the generated description gives this method. One that the server has not does not compile. */
export type PathOf<M extends Method> = {
  [P in keyof paths & string]: paths[P] extends Record<M, object>
    ? P extends `/api/v1${infer Rest}`
      ? Filled<Rest>
      : never
    : never;
}[keyof paths & string];

export type QueryValue = string | number | boolean | readonly string[] | undefined;
type Query = Readonly<Record<string, QueryValue>>;

/** `{scenario: ['a', 'b'], page: 2}` → `?scenario=a&scenario=b&page=2`; what is undefined or empty is left out. */
export function queryString(query: Query = {}): string {
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === '') continue;
    for (const each of Array.isArray(value) ? value : [value]) parts.append(name, String(each));
  }
  const text = parts.toString();
  return text && `?${text}`;
}

const client = createClient({ baseUrl: BASE, credentials: 'same-origin' });
/** By path and method as they come; which of them exist is `PathOf`'s business. */
const ask = client.request as unknown as (
  method: Method,
  path: string,
  init: { body?: unknown; signal: AbortSignal; headers: Record<string, string>; parseAs: 'stream' },
) => Promise<{ response: Response; error?: unknown }>;

/** The page's language is the request's: sentences of answers and problems come in it. */
const language = (): string => (document.documentElement.lang.startsWith('en') ? 'en' : 'zh');

/**
 * One request to the platform. Every refusal becomes an `ApiProblem` with the server's own sentence; so does a connection that
 * fails (status 0, code `NETWORK`).
 */
async function request<T>(
  method: Method,
  path: string,
  {
    query,
    body,
    signal,
  }: { readonly query?: Query; readonly body?: unknown; readonly signal?: AbortSignal } = {},
): Promise<T> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  try {
    const { response, error } = await ask(method, path + queryString(query), {
      ...(body !== undefined && { body }),
      headers: { 'accept-language': language() },
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
      parseAs: 'stream',
    });
    if (!response.ok) throw problemFrom(response.status, error);
    return (await read(response)) as T;
  } catch (error) {
    if (error instanceof ApiProblem || signal?.aborted) throw error;
    throw unreachable();
  }
}

/** @throws where something between the browser and the platform answered: a proxy's page, half an answer */
async function read(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  if (/\bjson\b/.test(response.headers.get('content-type') ?? '')) return response.json();
  throw unreachable();
}

export const get = <T>(path: PathOf<'get'>, query?: Query, signal?: AbortSignal): Promise<T> =>
  request<T>('get', path, { query, signal });
export const post = <T>(path: PathOf<'post'>, body: unknown = {}): Promise<T> =>
  request<T>('post', path, { body });
export const put = <T>(path: PathOf<'put'>, body: unknown): Promise<T> => request<T>('put', path, { body });
export const remove = <T>(path: PathOf<'delete'>): Promise<T> => request<T>('delete', path);

export { ApiProblem };
