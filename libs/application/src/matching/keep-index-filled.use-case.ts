import { SIDES, type Side } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { requireSystem } from '../access/permissions.js';
import type { SearchAsk } from '../ports/people-search.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import type { ReindexAll } from './reindex-all.use-case.js';

/**
 * When a worker starts: there are matches, so everything had been indexed once; an engine that finds nothing is another one than before,
 * and is filled. @throws SEARCH.UNAVAILABLE
 */
export class KeepIndexFilled {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly search: SearchAsk,
    private readonly reindexAll: ReindexAll,
  ) {}

  /** @returns how many postings were indexed; undefined when there was nothing to do */
  async execute(actor: Actor): Promise<number | undefined> {
    requireSystem(actor);
    if ((await this.unitOfWork.read((store) => store.matches.countCurrent())) === 0) return undefined;
    for (const side of SIDES) if ((await this.found(side)) > 0) return undefined;
    return this.reindexAll.execute(actor);
  }

  private async found(side: Side): Promise<number> {
    return (await this.search.search({ side, text: '', sort: 'newest', page: 1, size: 1 })).total;
  }
}
