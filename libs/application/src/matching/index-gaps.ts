import { SIDES, type Posting, type Side } from '@duijie/domain';
import type { SearchAsk, SearchFeed } from '../ports/people-search.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { isPublic } from '../posting/is-public.js';

const PAGE = 1000;

/** A posting that the served index holds otherwise than it was fed, as far as the truth knows. */
export interface IndexGap {
  readonly side: Side;
  readonly postingId: string;
  readonly version: number;
}
export interface IndexGaps {
  readonly gaps: readonly IndexGap[];
  /** Whether it holds what the truth does not know, or knows in an earlier version only: then feeding does not mend it. */
  readonly isOfAnother: boolean;
}

/**
 * Compares the served index with the truth, version by version. What is on its way into the index is no gap. An index that was not fed for
 * a while, because another engine was, differs in what changed meanwhile; an empty one in everything. @throws SEARCH.UNAVAILABLE
 */
export async function indexGaps(
  unitOfWork: UnitOfWork,
  ask: SearchAsk,
  feed: SearchFeed,
): Promise<IndexGaps> {
  const gaps: IndexGap[] = [];
  let isOfAnother = false;
  for (const side of SIDES) {
    const { total } = await ask.search({ side, text: '', sort: 'newest', page: 1, size: 1 });
    let known = 0;
    for (let afterId: string | undefined; ;) {
      const ids = await unitOfWork.read((store) => store.postings.onceLiveIds(side, afterId, PAGE));
      const fed = await fedAs(unitOfWork, ids);
      const held = await feed.versions(side, ids);
      known += held.size;
      const unlike = [...fed].filter(([id, one]) => held.get(id) !== versionFed(one)).map(([id]) => id);
      // What moved while we looked was fed otherwise meanwhile.
      for (const [postingId, one] of await fedAs(unitOfWork, unlike)) {
        if (fed.get(postingId)?.version !== one.version) continue;
        gaps.push({ side, postingId, version: one.version });
        isOfAnother ||= (held.get(postingId) ?? 0) > one.version;
      }
      afterId = ids.at(-1);
      if (ids.length < PAGE) break;
    }
    isOfAnother ||= total > known;
  }
  return { gaps, isOfAnother };
}

interface Fed {
  readonly version: number;
  readonly isPublic: boolean;
}
const versionFed = ({ version, isPublic }: Fed): number | undefined => (isPublic ? version : undefined);

/** Those whose version of now was fed. */
function fedAs(unitOfWork: UnitOfWork, ids: readonly string[]): Promise<ReadonlyMap<string, Fed>> {
  if (ids.length === 0) return Promise.resolve(new Map());
  return unitOfWork.read(async (store) => {
    const postings = (await store.postings.findMany(ids)).filter(isFed);
    const owners = await store.organizations.findMany([
      ...new Set(postings.map(({ organizationId }) => organizationId)),
    ]);
    const byId = new Map(owners.map((owner) => [owner.id, owner]));
    return new Map(
      postings.map((posting) => {
        const owner = byId.get(posting.organizationId);
        return [posting.id, { version: posting.version, isPublic: !!owner && isPublic(posting, owner) }];
      }),
    );
  });
}

const isFed = ({ version, indexedVersion }: Posting): boolean => version === indexedVersion;
