import createFetchClient, { type Client, type ClientOptions } from 'openapi-fetch';
import type { components, paths } from './schema.js';

export type ApiClient = Client<paths>;
/** Bodies and answers by the names they have in `openapi.json`: `Dto<'NeedViewDto'>`. */
export type Dto<Name extends keyof components['schemas']> = components['schemas'][Name];
export type { paths } from './schema.js';

/** A typed client of the API; the session travels in the cookie. */
export const createClient = (options: ClientOptions = {}): ApiClient => createFetchClient<paths>(options);
