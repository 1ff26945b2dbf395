import type { Actor } from '../access/actor.js';
import { requireBroker } from '../access/permissions.js';
import type { ImpressionLog } from '../learning/impression-log.js';
import type { RecommendationReader } from '../matching/recommendation-reader.js';
import type { RecommendationView } from '../matching/recommendation-view.js';
import type { Page, PageRequest } from '../ports/page.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';

export interface ListMatchesInput extends PageRequest {
  /** Only this need's, best first; else all, newest first. */
  readonly needId?: string;
}

/** The broker's view of a match is the match itself: no place is given to exploration. Who was shown what is logged. */
export class ListMatches {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: RecommendationReader,
    private readonly impressions: ImpressionLog,
  ) {}

  async execute(actor: Actor, input: ListMatchesInput): Promise<Page<RecommendationView>> {
    requireBroker(actor);
    const view = await this.unitOfWork.read(async (store) => {
      if (input.needId === undefined) {
        const { items, total } = await store.matches.list(input);
        return { items: await this.reader.views(store, actor, items), total };
      }
      const ranking = await store.matches.ofPosting('need', input.needId);
      const start = (input.page - 1) * input.size;
      const ids = ranking.slice(start, start + input.size).map(({ id }) => id);
      const items = await this.reader.page(store, actor, ids, ranking);
      return { items, total: ranking.length };
    });
    this.impressions.note(actor, { ...input, list: 'desk', side: 'need', items: view.items });
    return view;
  }
}
