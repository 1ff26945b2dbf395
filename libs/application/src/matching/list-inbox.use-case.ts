import type { Side } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { requireMember } from '../access/permissions.js';
import type { ImpressionLog } from '../learning/impression-log.js';
import type { Page, PageRequest } from '../ports/page.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import type { RecommendationReader } from './recommendation-reader.js';
import type { RecommendationView } from './recommendation-view.js';

/**
 * Recommendations to the actor's organization across all of its postings of one side, by standing and score: no place is given to exploration
 * here, where needs compete for places. Who was shown what is logged.
 */
export class ListInbox {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: RecommendationReader,
    private readonly impressions: ImpressionLog,
  ) {}

  async execute(
    actor: Actor,
    input: PageRequest & { readonly side: Side },
  ): Promise<Page<RecommendationView>> {
    requireMember(actor);
    const view = await this.unitOfWork.read(async (store) => {
      const { items, total } = await store.matches.ofOrganization(input.side, actor.organizationId, input);
      return { items: await this.reader.views(store, actor, items), total };
    });
    this.impressions.note(actor, { ...input, list: 'inbox', items: view.items });
    return view;
  }
}
