import type { SearchDocument, Segmenter } from '@duijie/application';
import type { Side } from '@duijie/domain';
import { Meilisearch, type EnqueuedTaskPromise, type Settings } from 'meilisearch';
import { IndexNames } from './index-names.js';
import { projectDocument, type StoredDocument } from './project-document.js';
import { codeOf } from './unavailable.js';

export interface MeilisearchOptions {
  /** http://host:7700 */
  readonly url: string;
  /** The master key, or one that may search, write documents, indexes and settings, and read tasks and version. */
  readonly key: string;
  /** Told apart from other installations on the same server. */
  readonly prefix?: string;
  /** The server's, when it is known already; then the key need not be allowed to ask. */
  readonly version?: string;
}

export const DEFAULT_PREFIX = 'duijie';
const REQUEST_TIMEOUT = 15_000;
const TASK = { timeout: 300_000, interval: 15 };
const CHUNK = 2000;

/** A server with our indexes on it. Every write returns when its task has succeeded, so what was written can be found. */
export class Engine {
  readonly client: Meilisearch;
  readonly names: IndexNames;

  constructor(
    { url, key, prefix = DEFAULT_PREFIX }: MeilisearchOptions,
    private readonly segmenter: Segmenter,
  ) {
    this.client = new Meilisearch({ host: url, apiKey: key, timeout: REQUEST_TIMEOUT });
    this.names = new IndexNames(prefix);
  }

  /** @throws Error naming Meilisearch's code when the task failed, unless that code is expected */
  async done(task: EnqueuedTaskPromise, expected?: string): Promise<boolean> {
    const { status, error, type } = await task.waitTask(TASK);
    if (status === 'succeeded') return true;
    if (error?.code === expected && expected !== undefined) return false;
    throw new Error(`Meilisearch: ${type} ${status}: ${error?.code ?? ''} ${error?.message ?? ''}`);
  }

  /** False when it was there already: of two that ask at once, one is told true. */
  create(uid: string): Promise<boolean> {
    return this.done(this.client.createIndex(uid, { primaryKey: 'id' }), 'index_already_exists');
  }

  drop(uid: string): Promise<boolean> {
    return this.done(this.client.deleteIndex(uid), 'index_not_found');
  }

  async configure(uid: string, settings: Settings): Promise<void> {
    await this.done(this.client.index(uid).updateSettings(settings));
  }

  async exists(uid: string): Promise<boolean> {
    return (await this.updatedAt(uid)) !== undefined;
  }

  async updatedAt(uid: string): Promise<number | undefined> {
    try {
      return Date.parse((await this.client.getRawIndex(uid)).updatedAt);
    } catch (error) {
      if (codeOf(error) === 'index_not_found') return undefined;
      throw error;
    }
  }

  /** Stores those that are not older than what is stored. Read, then write: writers of one process take turns (WriteQueue). */
  async write(uid: string, documents: readonly SearchDocument[]): Promise<void> {
    const index = this.client.index<StoredDocument>(uid);
    const tasks: Promise<boolean>[] = [];
    for (let from = 0; from < documents.length; from += CHUNK) {
      const chunk = documents.slice(from, from + CHUNK);
      const stored = await index.getDocuments({
        ids: chunk.map(({ id }) => id),
        fields: ['id', 'version'],
        limit: chunk.length,
      });
      const versions = new Map(stored.results.map(({ id, version }) => [id, version]));
      const fresh = chunk.filter(({ id, version }) => version >= (versions.get(id) ?? -Infinity));
      if (fresh.length > 0)
        tasks.push(this.done(index.addDocuments(fresh.map((each) => projectDocument(this.segmenter, each)))));
    }
    await Promise.all(tasks);
  }

  async remove(uid: string, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.done(this.client.index(uid).deleteDocuments([...ids]));
  }

  /** Everything that is stored, as it was handed in. */
  async *stored(side: Side): AsyncGenerator<readonly SearchDocument[]> {
    for (let offset = 0; ;) {
      const page = await this.client
        .index<StoredDocument>(this.names.live(side))
        .getDocuments({ fields: ['source'], offset, limit: 1000 });
      if (page.results.length === 0) return;
      offset += page.results.length;
      yield page.results.map(({ source }) => source);
    }
  }
}
