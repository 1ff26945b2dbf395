import type { ContentOf, MeaningEdition, MeaningVector, Side } from '@duijie/domain';

export interface RevisionKey {
  readonly postingId: string;
  readonly number: number;
}

/** What is public of a posting and has no vector of a model yet. */
export interface Meaningless<S extends Side = Side> extends RevisionKey {
  readonly side: S;
  readonly version: number;
  readonly content: ContentOf[S];
}

/** Vectors of public texts by revision and model, made once and never changed; and which model scores with them. */
export interface MeaningRepository {
  /** By `<postingId>:<number>`; absent ones left out. */
  find(model: string, asked: readonly RevisionKey[]): Promise<ReadonlyMap<string, MeaningVector>>;
  /** The first of a revision stands. Revisions of postings that are gone meanwhile are left out. */
  insert(model: string, rows: readonly (RevisionKey & { readonly vector: MeaningVector })[]): Promise<void>;
  /** Live revisions of published postings without a vector of the model, the longest posted first. */
  missing(model: string, limit: number): Promise<readonly Meaningless[]>;
  /** Vectors of the first published postings of a side by id: the same ones for everybody who asks at that time. */
  sample(model: string, side: Side, limit: number): Promise<readonly MeaningVector[]>;
  edition(number: number): Promise<MeaningEdition | undefined>;
  /** From now on scores are made with this one; undefined: with none. @returns its number */
  bringIntoForce(edition: Omit<MeaningEdition, 'number'> | undefined, at: Date): Promise<number>;
}
