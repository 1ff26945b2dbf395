import type { Side } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { requireSystem } from '../access/permissions.js';
import { MovedMeanwhile, NOTHING_TO_SETTLE, untilStill, type Settle } from '../pipeline/settle.js';
import type { SearchFeed } from '../ports/people-search.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import type { EmbedPostings } from '../meaning/embed-postings.js';
import { isPublic } from '../posting/is-public.js';
import type { ReferenceLibrary } from '../reference/reference-library.js';
import { projectDocument } from './project-document.js';

/**
 * Projects a posting as it is now into the search engine, waits until it can be found, and says so, unless this version is matched already
 * (then only what it is sought by was replaced). The version that asked is a hint only.
 * @throws SEARCH.UNAVAILABLE, MovedMeanwhile
 */
export class IndexPosting {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly feed: SearchFeed,
    private readonly library: ReferenceLibrary,
    private readonly meanings: EmbedPostings,
  ) {}

  async execute(
    actor: Actor,
    input: { readonly side: Side; readonly postingId: string },
    settle: Settle = NOTHING_TO_SETTLE,
  ): Promise<void> {
    requireSystem(actor);
    const { side, postingId } = input;
    const shelf = await this.library.fresh();
    await untilStill(async () => {
      const found = await this.unitOfWork.read(async (store) => {
        const posting = await store.postings.find(side, postingId);
        const owner = posting && (await store.organizations.find(posting.organizationId));
        if (!posting || !owner) return undefined;
        const live = isPublic(posting, owner)
          ? await store.postings.revision(side, postingId, posting.liveRevision ?? 0)
          : undefined;
        return { posting, owner, content: live?.content };
      });
      if (found?.content) {
        const { posting, content } = found;
        const { version, liveRevision: number = 0 } = posting;
        await this.meanings.onItsWay({ side, postingId, number, version, content });
        await this.feed.upsert([projectDocument(found.posting, found.content, found.owner, shelf)]);
      } else {
        await this.feed.remove(side, [postingId]);
      }
      await this.unitOfWork.run(async (store) => {
        await settle(store);
        if (!found) return;
        const { version, matchedVersion } = found.posting;
        if (!(await store.postings.markIndexed(postingId, version)))
          throw new MovedMeanwhile(`posting ${postingId}`);
        if (matchedVersion < version)
          await store.outbox.append({ kind: 'PostingIndexed', side, postingId, version });
      });
    });
  }
}
