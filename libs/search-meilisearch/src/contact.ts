import { Meilisearch } from 'meilisearch';
import type { MeilisearchOptions } from './engine.js';

const ANSWER_WITHIN_MS = 5_000;

/** The first contact with a server: is it there, and does it know the key? Whether our indexes are on it is `ping`'s question. */
export async function contactMeilisearch({ url, key }: MeilisearchOptions): Promise<void> {
  await new Meilisearch({ host: url, apiKey: key, timeout: ANSWER_WITHIN_MS }).getVersion();
}
