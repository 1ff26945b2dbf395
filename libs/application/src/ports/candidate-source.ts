import type { CandidateQuery, PreparedQuery, ScoringContext, Side } from '@duijie/domain';
import type { CatalogueEntry } from './catalogue.js';

/**
 * Proposes ids on the other side for the scorer, best first, equal ones in any order. It proposes, the domain disposes. Whatever was
 * committed (and, for a search engine, fed) before the call may be found by it. @throws SEARCH.UNAVAILABLE
 */
export abstract class CandidateSource {
  /** @param side the side to find (solutions for a need) */
  abstract find(side: Side, query: CandidateQuery, limit: number): Promise<readonly string[]>;

  /**
   * For a batch that asks often: looks once for what was committed before this call, and gives a source that need not look again for each
   * question. Whatever is committed later it may miss: that posting's own run finds the partner from its side. @throws as `find`
   */
  async caughtUp(_context: ScoringContext): Promise<CaughtUp> {
    return {
      lookAhead: (side, queries, limit) =>
        queries.map((query) => {
          if (!hasWords(query)) throw new Error('a search engine cannot ask without the words of a posting');
          const found = this.find(side, query, limit);
          found.catch(() => undefined); // whoever takes it up is told
          return async () => ({ ids: await found });
        }),
    };
  }
}

/** Some candidates, best first. */
export interface Proposed {
  readonly ids: readonly string[];
  /** The same, where they lie in memory as the catalogue would give them: nobody need look for them. */
  readonly entries?: readonly CatalogueEntry[];
}

export interface CaughtUp {
  /**
   * Begins to look for a few postings' candidates, as `find` does, while others are scored; whoever is known to break a hard condition may be
   * missing: a batch tells nobody what stands in the way. @throws MovedMeanwhile when a query without words was
   * prepared for other editions than those that lie in memory now
   * @param queries without words only of what this source's catalogue has `atHand`
   * @returns what gives each one's candidates when it is called, once
   */
  lookAhead(
    side: Side,
    queries: readonly (CandidateQuery | PreparedQuery)[],
    limit: number,
  ): readonly (() => Promise<Proposed>)[];
}

const hasWords = (query: CandidateQuery | PreparedQuery): query is CandidateQuery => 'terms' in query;
