import { storableDocument, type SearchDocument, type Segmenter } from '@duijie/application';

/** A document as Meilisearch keeps it. Words are segmented here, with parts beside their wholes, which its own tokenizer does not give. */
export interface StoredDocument {
  readonly id: string;
  readonly version: number;
  readonly titleWords: string;
  readonly termWords: string;
  readonly bodyWords: string;
  readonly pinyin: string;
  readonly concepts: readonly string[];
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

const HAN = /^[\p{Script=Han}々〇]+$/u;
/** How many words a typed pinyin may run over. */
const REACH = 4;

/** From each Chinese word on, the pinyin of it and what follows, full and in initials: a prefix search then finds any beginning. */
export function spellings(segmenter: Segmenter, texts: readonly string[]): string[] {
  const found = new Set<string>();
  for (const text of texts)
    for (const [run] of text.matchAll(/[\p{Script=Han}々〇]+/gu)) {
      const characters = [...run];
      const starts = wordStarts(segmenter, run);
      starts.forEach((start, i) => {
        const { full, initials } = segmenter.pinyin(
          characters.slice(start, starts[i + REACH] ?? characters.length).join(''),
        );
        found.add(full).add(initials);
      });
    }
  return [...found];
}

/** Where words begin in a run of Chinese, in characters: words come in order, parts before their whole. */
function wordStarts(segmenter: Segmenter, run: string): number[] {
  const starts = new Set([0]);
  let from = 0;
  for (const word of segmenter.words(run)) {
    const at = HAN.test(word) ? run.indexOf(word, Math.max(0, from - word.length)) : -1;
    if (at < 0) continue;
    starts.add([...run.slice(0, at)].length);
    from = Math.max(from, at + word.length);
  }
  return [...starts].sort((a, b) => a - b);
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
