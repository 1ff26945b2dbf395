import type { Side } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import type { FacetCount, SearchAsk, SearchHit, SearchQuery } from '../ports/people-search.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { isPublic } from '../posting/is-public.js';
import type { PostingSummary } from '../posting/posting-summary.js';
import { summarize } from '../posting/summarize.js';

export type SearchItem = PostingSummary & Pick<SearchHit, 'titleMarks' | 'snippet' | 'snippetMarks'>;

export interface SearchView {
  readonly items: readonly SearchItem[];
  readonly total: number;
  readonly facets: Readonly<Record<'scenario' | 'supply' | 'city' | 'kind', readonly FacetCount[]>>;
}

/**
 * People's search, for anyone. Search proposes ids; what is shown comes from PostgreSQL, and hits that are no longer public are dropped.
 * @throws SEARCH.UNAVAILABLE
 */
export class SearchPostings {
  constructor(
    private readonly search: SearchAsk,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(actor: Actor, input: SearchQuery): Promise<SearchView> {
    const { hits, total, facets } = await this.search.search(input);
    const summaries = await this.unitOfWork.read(async (store) => {
      const live = await store.postings.live(
        input.side,
        hits.map(({ id }) => id),
      );
      const owners = new Map(
        (
          await store.organizations.findMany([...new Set(live.map(({ posting }) => posting.organizationId))])
        ).map((owner) => [owner.id, owner]),
      );
      const loaded = live.flatMap(({ posting, content }) => {
        const owner = owners.get(posting.organizationId);
        return owner && isPublic(posting, owner) ? [{ posting, content, owner }] : [];
      });
      return summarize(store, actor, input.side satisfies Side, loaded);
    });
    const byId = new Map(summaries.map((summary) => [summary.id, summary]));
    const items = hits.flatMap(({ id, titleMarks, snippet, snippetMarks }) => {
      const summary = byId.get(id);
      return summary ? [{ ...summary, titleMarks, snippet, snippetMarks }] : [];
    });
    return {
      items,
      total: total - (hits.length - items.length),
      facets: {
        scenario: facets.scenarioDirections,
        supply: facets.supplyDirections,
        city: facets.cities,
        kind: facets.kinds,
      },
    };
  }
}
