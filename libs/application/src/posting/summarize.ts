import type { ContentOf, Organization, Posting, Side } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { belongsTo, isBroker } from '../access/permissions.js';
import type { Store } from '../ports/unit-of-work.js';
import { presentSummary, type PostingSummary } from './posting-summary.js';
import { visibleContent } from './visible-content.js';

export interface LoadedPosting<S extends Side = Side> {
  readonly posting: Posting<S>;
  readonly content: ContentOf[S];
  readonly owner: Organization;
}

/** Adds content (live, else what is worked on) and owner to postings: two queries however many. Order kept. */
export async function loadPostings(
  store: Store,
  postings: readonly Posting[],
): Promise<readonly LoadedPosting[]> {
  const asked = postings.map(({ id, liveRevision, workingRevision }) => ({
    postingId: id,
    number: liveRevision ?? workingRevision,
  }));
  const contents = new Map(
    (await store.postings.revisions(asked)).map((each) => [each.postingId, each.content]),
  );
  const owners = new Map(
    (await store.organizations.findMany([...new Set(postings.map((each) => each.organizationId))])).map(
      (each) => [each.id, each],
    ),
  );
  return postings.flatMap((posting) => {
    const content = contents.get(posting.id);
    const owner = owners.get(posting.organizationId);
    return content && owner ? [{ posting, content, owner }] : [];
  });
}

/** The public lines of postings of one side, with how many current matches each has. Brokers and the owner's own people read its name. */
export async function summarize(
  store: Store,
  reader: Actor,
  side: Side,
  loaded: readonly LoadedPosting[],
): Promise<readonly PostingSummary[]> {
  const counts = await store.matches.countOf(
    side,
    loaded.map(({ posting }) => posting.id),
  );
  return loaded.map(({ posting, content, owner }) => ({
    ...presentSummary(posting, visibleContent(posting.side, content), owner, counts[posting.id] ?? 0),
    ...((isBroker(reader) || belongsTo(reader, owner.id)) && {
      organization: { id: owner.id, name: owner.name },
    }),
  }));
}
