import type { Client } from './client.js';
import { done } from './client.js';

/** `METHOD /path/{id}` of everything the API says it has; paths without /api/v1 where they stand below it. */
export async function routesOf(client: Client): Promise<readonly string[]> {
  const { paths } = done(
    await client.get<{ paths: Record<string, Record<string, unknown>> }>('/api/openapi.json'),
  );
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path.replace(/^\/api\/v1/, '')}`),
  );
}
