import { spellings, storableDocument, type SearchDocument, type Segmenter } from '@duijie/application';

/** A document as Meilisearch keeps it. Words are segmented here, with parts beside their wholes, which its own tokenizer does not give. */
export interface StoredDocument {
  readonly id: string;
  readonly version: number;
  readonly titleWords: string;
  readonly termWords: string;
  readonly bodyWords: string;
  readonly pinyin: string;
  readonly concepts: readonly string[];
  readonly measures: readonly string[];
  readonly scenarioDirections: readonly string[];
  readonly supplyDirections: readonly string[];
  readonly city: string;
  readonly kind: string;
  readonly publishedAt: number;
  readonly expiresAt?: number;
  readonly budget?: number;
  /** The document as it was handed in, from which a later version of this code can project it anew. */
  readonly source: SearchDocument;
}

const budgetOf = (document: SearchDocument): number | undefined =>
  document.side === 'need' ? (document.budgetMax ?? document.budgetMin) : document.priceMin;

export function projectDocument(segmenter: Segmenter, handed: SearchDocument): StoredDocument {
  const source = storableDocument(handed);
  const names = source.organizationName === undefined ? [] : [source.organizationName];
  const words = (texts: readonly string[]): string =>
    texts.flatMap((text) => segmenter.words(text)).join(' ');
  const budget = budgetOf(source);
  return {
    id: source.id,
    version: source.version,
    titleWords: words([source.title, source.code]),
    termWords: words([...source.terms, ...names]),
    bodyWords: words([source.body]),
    pinyin: spellings(segmenter, [source.title, ...names, ...source.terms]).join(' '),
    concepts: source.concepts,
    measures: source.measures ?? [],
    scenarioDirections: source.scenarioDirections,
    supplyDirections: source.supplyDirections,
    city: source.city,
    kind: source.kind,
    publishedAt: new Date(source.publishedAt).getTime(),
    ...(source.expiresAt === undefined ? {} : { expiresAt: new Date(source.expiresAt).getTime() }),
    ...(budget === undefined ? {} : { budget }),
    source,
  };
}
