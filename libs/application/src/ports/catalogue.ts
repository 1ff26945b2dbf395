import type { NamingEnd, PreparedNeed, PreparedSolution, ScoringContext, Side } from '@duijie/domain';

export interface PreparedOf {
  readonly need: PreparedNeed;
  readonly solution: PreparedSolution;
}

/** One public posting with all that scoring it and storing the pair need: no row has to be read for it. */
export interface CatalogueEntry<S extends Side = Side> extends NamingEnd {
  readonly id: string;
  readonly side: S;
  readonly version: number;
  readonly liveRevision: number;
  readonly organizationVersion: number;
  /** Division of the owner's seat. */
  readonly seat: string;
  readonly prepared: PreparedOf[S];
}

/**
 * The public postings, ready to be scored. It may lag behind what was committed after the last `CandidateSource.find` or `entries` began:
 * whoever stores what it scored compares versions under lock.
 */
export abstract class Catalogue {
  /**
   * The public ones among ids, as of now or later; order not promised, the others left out.
   * @param context whose lexicon and corpus the prepared forms belong to
   */
  abstract entries<S extends Side>(
    side: S,
    ids: readonly string[],
    context: ScoringContext,
  ): Promise<readonly CatalogueEntry<S>[]>;

  /**
   * One of them, if it lies in memory: as it was when this catalogue last looked. Who has any is also the candidate source, and asks by prepared
   * forms.
   */
  atHand<S extends Side>(_side: S, _id: string, _context: ScoringContext): CatalogueEntry<S> | undefined {
    return undefined;
  }
}
