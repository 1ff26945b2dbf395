import { setTimeout as pause } from 'node:timers/promises';
import type { SearchDocument, Segmenter } from '@duijie/application';
import type { Side } from '@duijie/domain';
import {
  Meilisearch,
  MeilisearchTaskTimeOutError,
  type EnqueuedTask,
  type MultiSearchQuery,
  type RecordAny,
  type SearchResponse,
  type Settings,
  type Task,
} from 'meilisearch';
import { IndexNames } from './index-names.js';
import { OF_JOBS, patiently, type Patience } from './patience.js';
import { projectDocument, type StoredDocument } from './project-document.js';
import { Turns } from './turns.js';
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
/**
 * Requests to search that are on the road at a time; the rest wait here, where no clock runs against them, instead of in the server's line. It
 * works at as many as it has cores, and a candidate query is some forty searches.
 */
const SEARCHES_AT_ONCE = 8;
const LONGEST_LINE = 200;
/** How often is asked whether a task is done: at once, then ever less often. */
const FIRST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 500;
const LONGEST_TASK_MS = 600_000;
const CHUNK = 2000;

/** What names a task that was handed in. */
type HandedIn = Pick<EnqueuedTask, 'taskUid'>;

/** A server with our indexes on it. Every write returns when its task has succeeded, so what was written can be found. */
export class Engine {
  readonly client: Meilisearch;
  readonly names: IndexNames;
  private readonly searches = new Turns(SEARCHES_AT_ONCE, LONGEST_LINE);

  constructor(
    { url, key, prefix = DEFAULT_PREFIX }: MeilisearchOptions,
    private readonly segmenter: Segmenter,
    private readonly patience: Patience = OF_JOBS,
  ) {
    this.client = new Meilisearch({ host: url, apiKey: key, timeout: patience.answerWithinMs });
    this.names = new IndexNames(prefix);
  }

  /** Several questions in one request, answered in their order. @throws SEARCH.BUSY when too many wait already */
  async search<D extends RecordAny>(queries: MultiSearchQuery[]): Promise<SearchResponse<D>[]> {
    const { results } = await this.searches.take(() =>
      this.again(() => this.client.multiSearch<{ queries: MultiSearchQuery[] }, D>({ queries })),
    );
    return results;
  }

  private again<T>(ask: () => Promise<T>): Promise<T> {
    return patiently(this.patience, ask);
  }

  /** @throws Error naming Meilisearch's code when the task failed, unless that code is expected */
  async done(task: HandedIn | Promise<HandedIn>, expected?: string): Promise<boolean> {
    const { status, error, type } = await this.ended((await task).taskUid);
    if (status === 'succeeded') return true;
    if (error?.code === expected && expected !== undefined) return false;
    throw new Error(`Meilisearch: ${type} ${status}: ${error?.code ?? ''} ${error?.message ?? ''}`);
  }

  private async ended(uid: number): Promise<Task> {
    const begun = performance.now();
    for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 1.5)) {
      const task = await this.again(() => this.client.tasks.getTask(uid));
      if (task.status !== 'enqueued' && task.status !== 'processing') return task;
      if (performance.now() - begun > LONGEST_TASK_MS)
        throw new MeilisearchTaskTimeOutError(uid, LONGEST_TASK_MS);
      await pause(pauseMs);
    }
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
      return Date.parse((await this.again(() => this.client.getRawIndex(uid))).updatedAt);
    } catch (error) {
      if (codeOf(error) === 'index_not_found') return undefined;
      throw error;
    }
  }

  /** Stores those that are not older than what is stored. Read, then write: writers of one process take turns (WriteQueue). */
  async write(uid: string, documents: readonly SearchDocument[]): Promise<void> {
    const tasks: Promise<boolean>[] = [];
    for (let from = 0; from < documents.length; from += CHUNK) {
      const chunk = documents.slice(from, from + CHUNK);
      const stored = await this.versionsOf(
        uid,
        chunk.map(({ id }) => id),
      );
      const fresh = chunk.filter(({ id, version }) => version >= (stored.get(id) ?? -Infinity));
      if (fresh.length > 0) tasks.push(this.done(this.add(uid, fresh)));
    }
    await Promise.all(tasks);
  }

  /** Hands documents in without a look at what is stored. What was handed in twice is stored twice the same. */
  add(uid: string, documents: readonly SearchDocument[]): Promise<HandedIn> {
    const index = this.client.index<StoredDocument>(uid);
    const projected = documents.map((each) => projectDocument(this.segmenter, each));
    return this.again(async () => index.addDocuments(projected));
  }

  /** Of those that are stored. Asked in the body of a request: the client would put ids into the address, and so many are too long for one. */
  async versionsOf(uid: string, ids: readonly string[]): Promise<Map<string, number>> {
    const { results } = await this.again(() =>
      this.client.httpRequest.post<{ results: readonly Pick<StoredDocument, 'id' | 'version'>[] }>({
        path: `indexes/${uid}/documents/fetch`,
        body: { ids, fields: ['id', 'version'], limit: ids.length },
      }),
    );
    return new Map(results.map(({ id, version }) => [id, version]));
  }

  async remove(uid: string, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.done(this.client.index(uid).deleteDocuments([...ids]));
  }

  /** Everything that is stored, as it was handed in. */
  async *stored(side: Side): AsyncGenerator<readonly SearchDocument[]> {
    for (let offset = 0; ;) {
      const page = await this.again(() =>
        this.client
          .index<StoredDocument>(this.names.live(side))
          .getDocuments({ fields: ['source'], offset, limit: 1000 }),
      );
      if (page.results.length === 0) return;
      offset += page.results.length;
      yield page.results.map(({ source }) => source);
    }
  }
}
