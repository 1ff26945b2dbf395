import type { Actor } from '../access/actor.js';
import { requireMember } from '../access/permissions.js';
import type { Clock } from '../ports/small-ports.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { placed, type PastRankingView } from './comparison-view.js';
import { loadPastRanking, titlesOf } from './past-ranking.js';

/**
 * The matches of a need as they stood at the end of a day, in the order in which its owner read them. For the need's organization and brokers.
 * @throws POSTING.NOT_FOUND, ACCESS.DENIED, INPUT.INVALID for a day that is none or is yet to come
 */
export class ViewPastRanking {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @param on ISO date; default today */
  async execute(
    actor: Actor,
    asked: { readonly needId: string; readonly on?: string },
  ): Promise<PastRankingView> {
    requireMember(actor);
    return this.unitOfWork.read(async (store) => {
      const { on, at, places } = await loadPastRanking(store, actor, asked, this.clock.now());
      const titles = await titlesOf(store, places);
      return { needId: asked.needId, on, at, items: places.map((place, i) => placed(place, i + 1, titles)) };
    });
  }
}
