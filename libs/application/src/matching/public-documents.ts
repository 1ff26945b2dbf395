import type { Side } from '@duijie/domain';
import type { SearchDocument } from '../ports/people-search.js';
import type { Store } from '../ports/unit-of-work.js';
import { isPublic } from '../posting/is-public.js';
import type { ReferenceShelf } from '../reference/reference-shelf.js';
import { projectDocument } from './project-document.js';

/** The search documents of these postings as they are now; of what is not public there is none. */
export async function publicDocuments(
  store: Store,
  side: Side,
  ids: readonly string[],
  shelf: ReferenceShelf,
): Promise<readonly SearchDocument[]> {
  const live = await store.postings.live(side, ids);
  const owners = await store.organizations.findMany([
    ...new Set(live.map(({ posting }) => posting.organizationId)),
  ]);
  const ownerOf = new Map(owners.map((owner) => [owner.id, owner]));
  return live.flatMap(({ posting, content }) => {
    const owner = ownerOf.get(posting.organizationId);
    return owner && isPublic(posting, owner) ? [projectDocument(posting, content, owner, shelf)] : [];
  });
}
