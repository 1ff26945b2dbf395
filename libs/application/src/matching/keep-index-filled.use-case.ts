import type { Actor } from '../access/actor.js';
import { requireSystem } from '../access/permissions.js';
import type { SearchAsk, SearchFeed } from '../ports/people-search.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { indexGaps, type IndexGaps } from './index-gaps.js';
import type { ReindexAll } from './reindex-all.use-case.js';

/** More gaps than this are mended faster by building anew. */
const MOST_BY_THE_ROAD = 500;

export interface IndexMended {
  readonly way: 'fed again' | 'built anew';
  readonly postings: number;
}

/**
 * When a worker starts: the served index may be another than the one that was fed until now (a switch of engines and back, a restored
 * volume, an empty server). A few gaps go down the road again; more, or what feeding does not mend, and the index is built anew.
 * @throws SEARCH.UNAVAILABLE
 */
export class KeepIndexFilled {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ask: SearchAsk,
    private readonly feed: SearchFeed,
    private readonly reindexAll: ReindexAll,
  ) {}

  /** @returns what was done; undefined when there was nothing to do */
  async execute(actor: Actor): Promise<IndexMended | undefined> {
    requireSystem(actor);
    await this.feed.prepare();
    const found = await this.look();
    if (isWide(found)) {
      // Of several workers that start at once, one builds; the others look again when it is done.
      const postings = await this.reindexAll.execute(actor, async () => isWide(await this.look()));
      return { way: 'built anew', postings };
    }
    if (found.gaps.length === 0) return undefined;
    await this.unitOfWork.run((store) =>
      store.outbox.append(...found.gaps.map((gap) => ({ kind: 'PostingChanged' as const, ...gap }))),
    );
    return { way: 'fed again', postings: found.gaps.length };
  }

  private look(): Promise<IndexGaps> {
    return indexGaps(this.unitOfWork, this.ask, this.feed);
  }
}

const isWide = ({ gaps, isOfAnother }: IndexGaps): boolean => isOfAnother || gaps.length > MOST_BY_THE_ROAD;
