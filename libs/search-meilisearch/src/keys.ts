import { createHash } from 'node:crypto';
import { Meilisearch } from 'meilisearch';
import { DEFAULT_PREFIX, type MeilisearchOptions } from './engine.js';
import { codeOf } from './unavailable.js';

const ANSWER_WITHIN_MS = 5_000;

/**
 * What each part of us does on the server, and nothing more. A key for some indexes may neither ask for the version, which is why it is
 * remembered, nor see what became of a swap, which is why the feed's is for all.
 */
const PARTS = {
  ask: {
    actions: ['search', 'indexes.get'],
    indexes: (prefix: string) => `${prefix}_*`,
    description: 'people ask, the matcher looks for candidates',
  },
  feed: {
    actions: ['search', 'documents.*', 'indexes.*', 'settings.*', 'tasks.get'],
    indexes: () => '*',
    description: 'keeps the indexes current',
  },
} as const;
type Part = keyof typeof PARTS;
/** How each part reaches the server. */
export type MeilisearchParts = Readonly<Record<Part, MeilisearchOptions>>;

/** This key may not look at keys, or the server asks for none. */
const NOT_OURS_TO_MAKE = new Set(['invalid_api_key', 'missing_master_key', 'missing_authorization_header']);

/**
 * The first contact with a server: is it there, and does it know the key? Whether our indexes are on it is `ping`'s question.
 * With the master key (or an admin's) each part gets a key of its own, made when it is not there yet; another key is used as it is, for both.
 * @throws when the server cannot be reached or refuses the key
 */
export async function contactMeilisearch(options: MeilisearchOptions): Promise<MeilisearchParts> {
  const client = new Meilisearch({ host: options.url, apiKey: options.key, timeout: ANSWER_WITHIN_MS });
  const { pkgVersion: version } = await client.getVersion();
  try {
    return {
      ask: { ...options, version, key: await ownKey(client, 'ask', options) },
      feed: { ...options, version, key: await ownKey(client, 'feed', options) },
    };
  } catch (error) {
    if (NOT_OURS_TO_MAKE.has(codeOf(error))) return { ask: options, feed: options };
    throw error;
  }
}

async function ownKey(
  client: Meilisearch,
  part: Part,
  { prefix = DEFAULT_PREFIX }: MeilisearchOptions,
): Promise<string> {
  const { actions, indexes, description } = PARTS[part];
  const uid = uuidOf([prefix, part, ...actions]);
  try {
    return (await client.getKey(uid)).key;
  } catch (error) {
    if (codeOf(error) !== 'api_key_not_found') throw error;
  }
  try {
    const made = await client.createKey({
      uid,
      name: `${prefix} ${part}`,
      description,
      actions: [...actions],
      indexes: [indexes(prefix)],
      expiresAt: null,
    });
    return made.key;
  } catch (error) {
    if (codeOf(error) !== 'api_key_already_exists') throw error; // another process was faster
    return (await client.getKey(uid)).key;
  }
}

/** The same parts always have the same key; a part that learns to do more gets another. */
function uuidOf(parts: readonly string[]): string {
  const hex = createHash('sha256').update(parts.join('\n')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
