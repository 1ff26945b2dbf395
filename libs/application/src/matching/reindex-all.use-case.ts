import { SIDES } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { requireSystem } from '../access/permissions.js';
import type { SearchDocument, SearchFeed } from '../ports/people-search.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import type { ReferenceLibrary } from '../reference/reference-library.js';
import { publicDocuments } from './public-documents.js';

const BATCH = 500;
/** Builds the search index anew beside the one that is served, from what is public now, then swaps. @throws SEARCH.UNAVAILABLE */
export class ReindexAll {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly feed: SearchFeed,
    private readonly library: ReferenceLibrary,
  ) {}

  /**
   * @param isNeeded asked when it is this call's turn to build
   * @returns how many postings were indexed
   */
  async execute(actor: Actor, isNeeded?: () => Promise<boolean>): Promise<number> {
    requireSystem(actor);
    let count = 0;
    const counted = async function* (batches: AsyncIterable<readonly SearchDocument[]>) {
      for await (const batch of batches) {
        count += batch.length;
        yield batch;
      }
    };
    await this.feed.rebuild(counted(this.documents()), isNeeded);
    return count;
  }

  private async *documents(): AsyncGenerator<readonly SearchDocument[]> {
    const shelf = await this.library.fresh();
    for (const side of SIDES) {
      for (let afterId: string | undefined; ;) {
        const ids = await this.unitOfWork.read((store) => store.postings.publishedIds(side, afterId, BATCH));
        yield await this.unitOfWork.read((store) => publicDocuments(store, side, ids, shelf));
        afterId = ids.at(-1);
        if (ids.length < BATCH) break;
      }
    }
  }
}
