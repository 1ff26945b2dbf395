import type { Side } from '@duijie/domain';

/** What is public of a posting, ready to be found. Made by a pure projection from the row as it is now. */
export interface SearchDocument {
  readonly id: string;
  readonly side: Side;
  readonly version: number;
  readonly code: string;
  readonly title: string;
  /** Problem + goal, or summary + description: public parts only. */
  readonly body: string;
  /** Labels (zh + en) and synonyms of its concepts and directions. */
  readonly terms: readonly string[];
  readonly concepts: readonly string[];
  /** Quantities and certificates that it asks for or states; by these partners are found, nobody searches for them. */
  readonly measures?: readonly string[];
  readonly scenarioDirections: readonly string[];
  readonly supplyDirections: readonly string[];
  readonly kind: string;
  /** Absent when its owner keeps the name confidential; then nothing here may lead to it. */
  readonly organizationName?: string;
  readonly city: string;
  readonly budgetMin?: number;
  readonly budgetMax?: number;
  readonly priceMin?: number;
  readonly publishedAt: Date;
  readonly expiresAt?: Date;
}

export interface SearchQuery {
  readonly side: Side;
  readonly text: string;
  readonly scenarioDirections?: readonly string[];
  readonly supplyDirections?: readonly string[];
  readonly concepts?: readonly string[];
  readonly cities?: readonly string[];
  readonly kinds?: readonly string[];
  readonly sort: 'relevance' | 'newest' | 'budget' | 'closing';
  readonly page: number;
  readonly size: number;
}

/** Ranges are [start, end) offsets in UTF-16 units of the field's text. */
export interface SearchHit {
  readonly id: string;
  readonly titleMarks: readonly (readonly [number, number])[];
  readonly snippet: string;
  readonly snippetMarks: readonly (readonly [number, number])[];
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

export interface SearchResult {
  readonly hits: readonly SearchHit[];
  readonly total: number;
  readonly facets: Readonly<
    Record<'scenarioDirections' | 'supplyDirections' | 'cities' | 'kinds', readonly FacetCount[]>
  >;
}

/** People's search, asking. Hits are ids; what is shown comes from PostgreSQL. @throws SEARCH.UNAVAILABLE */
export abstract class SearchAsk {
  abstract search(query: SearchQuery): Promise<SearchResult>;
  abstract ping(): Promise<{ readonly engine: string; readonly version: string }>;
}

/** People's search, feeding. Each call returns only when what it did can be found. @throws SEARCH.UNAVAILABLE */
export abstract class SearchFeed {
  /** Creates or updates the index settings; safe to run at every start. */
  abstract prepare(): Promise<void>;
  /** A document with a lower version than the stored one is ignored. */
  abstract upsert(documents: readonly SearchDocument[]): Promise<void>;
  abstract remove(side: Side, ids: readonly string[]): Promise<void>;
  /**
   * Builds beside what is served, then swaps; one at a time.
   * @param isNeeded asked when nobody else builds any more: who did may have done all that was to be done
   */
  abstract rebuild(
    documents: AsyncIterable<readonly SearchDocument[]>,
    isNeeded?: () => Promise<boolean>,
  ): Promise<void>;
  /** Of these, the version that is held; without those that are not. */
  abstract versions(side: Side, ids: readonly string[]): Promise<ReadonlyMap<string, number>>;
}
