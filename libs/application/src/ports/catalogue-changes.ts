import type { ContentOf, MeaningVector, Side } from '@duijie/domain';

/** A posting as a catalogue has to know it. */
export interface CatalogueRow {
  readonly id: string;
  readonly side: Side;
  readonly version: number;
  /** 0 before it was first live. */
  readonly liveRevision: number;
  readonly organizationId: string;
  readonly organizationVersion: number;
  /** Division of the owner's seat. */
  readonly seat: string;
  readonly isPublic: boolean;
  /** Whether its live revision has a vector; absent where none was asked about. */
  readonly hasMeaning?: boolean;
}

export interface CatalogueContent<S extends Side = Side> {
  readonly row: CatalogueRow;
  readonly content: ContentOf[S];
  /** Of the model asked about; absent where there is none. */
  readonly meaning?: MeaningVector;
}

export interface CatalogueChanges {
  readonly rows: readonly CatalogueRow[];
  /** For the next `since`. */
  readonly horizon: string;
}

/** What a process that keeps all public postings in memory asks of the store. */
export interface CatalogueFeed {
  /**
   * Postings that were written, or whose owner was, by any transaction that could not be seen when `since` was given out. Some of these were
   * seen all the same; none is missed, however late it commits. Order not promised.
   * @param since a horizon; absent: no rows, the horizon of now
   * @param model whose vectors are looked after too
   */
  changes(since?: string, model?: string): Promise<CatalogueChanges>;
  /** The public ones of a side in id order after `afterId`, with their live content. */
  page<S extends Side>(
    side: S,
    afterId: string | undefined,
    limit: number,
    model?: string,
  ): Promise<readonly CatalogueContent<S>[]>;
}
