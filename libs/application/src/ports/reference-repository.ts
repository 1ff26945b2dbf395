import type { CorpusSnapshot } from '@duijie/domain';

/** Kinds of reference data from `seeds/`, each kept in versions: version = content hash. */
export const REFERENCE_KINDS = ['vocabulary', 'regions', 'industries', 'plan', 'cases'] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

export interface ReferenceEdition {
  readonly kind: ReferenceKind;
  readonly version: string;
  readonly content: unknown;
}

/** What is active now, without the contents: cheap enough to ask at every match. */
export interface ReferenceVersions {
  readonly editions: Readonly<Partial<Record<ReferenceKind, string>>>;
  /** Number of the newest corpus snapshot; 0 when there is none. */
  readonly corpus: number;
  /** Version of the weights in force. */
  readonly weights: string;
  /** Number of the embedder's edition in force; 0 while there is none. */
  readonly meaning: number;
}

export interface ReferenceRepository {
  versions(): Promise<ReferenceVersions>;
  active(kind: ReferenceKind): Promise<ReferenceEdition | undefined>;
  find(kind: ReferenceKind, version: string): Promise<ReferenceEdition | undefined>;
  /** Stores (if new) and makes active. */
  activate(edition: ReferenceEdition): Promise<void>;
  newestCorpus(): Promise<CorpusSnapshot | undefined>;
  /** How many documents the newest snapshot was taken of; 0 when there is none. */
  corpusDocuments(): Promise<number>;
  corpus(number: number): Promise<CorpusSnapshot | undefined>;
  insertCorpus(snapshot: CorpusSnapshot): Promise<void>;
}
