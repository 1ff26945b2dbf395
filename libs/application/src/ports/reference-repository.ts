import type { CorpusSnapshot } from '@duijie/domain';

/** Kinds of reference data from `seeds/`, each kept in versions: version = content hash. */
export type ReferenceKind = 'vocabulary' | 'regions' | 'industries' | 'plan' | 'cases';

export interface ReferenceEdition {
  readonly kind: ReferenceKind;
  readonly version: string;
  readonly content: unknown;
}

export interface ReferenceRepository {
  active(kind: ReferenceKind): Promise<ReferenceEdition | undefined>;
  find(kind: ReferenceKind, version: string): Promise<ReferenceEdition | undefined>;
  /** Stores (if new) and makes active. */
  activate(edition: ReferenceEdition): Promise<void>;
  newestCorpus(): Promise<CorpusSnapshot | undefined>;
  corpus(number: number): Promise<CorpusSnapshot | undefined>;
  insertCorpus(snapshot: CorpusSnapshot): Promise<void>;
}
