import { SearchFeed, type SearchDocument, type Segmenter, type SynonymSource } from '@duijie/application';
import { SIDES, type Side } from '@duijie/domain';
import { Engine, type MeilisearchOptions } from './engine.js';
import { IndexEdition } from './index-edition.js';
import { orUnavailable } from './unavailable.js';
import { WriteQueue, type Change } from './write-queue.js';

/** Search in Meilisearch, feeding: returns when the tasks have succeeded. */
export class MeilisearchSearchFeed extends SearchFeed {
  private readonly engine: Engine;
  private readonly edition: IndexEdition;
  private readonly queue: WriteQueue;

  constructor(options: MeilisearchOptions, segmenter: Segmenter, synonyms: SynonymSource = () => []) {
    super();
    this.engine = new Engine(options, segmenter);
    this.edition = new IndexEdition(this.engine, synonyms);
    this.queue = new WriteQueue((changes) => this.write(changes));
  }

  prepare(): Promise<void> {
    return orUnavailable(() => this.edition.prepare());
  }

  async upsert(documents: readonly SearchDocument[]): Promise<void> {
    if (documents.length === 0) return;
    await orUnavailable(() =>
      this.queue.put(documents.map((document) => ({ side: document.side, id: document.id, document }))),
    );
  }

  async remove(side: Side, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await orUnavailable(() => this.queue.put(ids.map((id) => ({ side, id, document: null }))));
  }

  rebuild(
    documents: AsyncIterable<readonly SearchDocument[]>,
    isNeeded?: () => Promise<boolean>,
  ): Promise<void> {
    return orUnavailable(() => this.edition.rebuild(documents, isNeeded));
  }

  versions(side: Side, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return orUnavailable(() => this.engine.versionsOf(this.engine.names.live(side), ids));
  }

  private async write(changes: readonly Change[]): Promise<void> {
    if (await this.edition.isBuilding()) await this.edition.journal(changes);
    for (const side of SIDES) {
      const own = changes.filter((change) => change.side === side);
      const uid = this.engine.names.live(side);
      await this.engine.write(
        uid,
        own.flatMap(({ document }) => document ?? []),
      );
      await this.engine.remove(
        uid,
        own.filter(({ document }) => document === null).map(({ id }) => id),
      );
    }
  }
}
