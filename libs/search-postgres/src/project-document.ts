import { spellings, storableDocument, type SearchDocument, type Segmenter } from '@duijie/application';
import { joinedValues } from './facet-values.js';
import { hanPairs, IN_HEAD, IN_TITLE, isHan, quoteLexeme, SPELLED, tagLexeme } from './lexemes.js';

export interface StoredDocument {
  readonly id: string;
  readonly version: number;
  readonly words: string;
  readonly scenario_directions: string;
  readonly supply_directions: string;
  readonly city: string;
  readonly kind: string;
  readonly published_at: string;
  readonly expires_at: string | null;
  readonly budget: number | null;
  readonly source: SearchDocument;
}

export interface Projection {
  readonly row: StoredDocument;
  /** Its Latin words, for typos and parts of model numbers; no bare numbers, no codes. */
  readonly latin: readonly string[];
}

const LATIN_WORD = /^(?=.*\p{L})[^\s]{3,40}$/u;

/** What people may pay, or what it costs: for a need the upper end, for a solution the price it starts at (万元). */
const budgetOf = (document: SearchDocument): number | null =>
  document.side === 'need' ? (document.budgetMax ?? document.budgetMin ?? null) : (document.priceMin ?? null);

export function projectDocument(segmenter: Segmenter, handed: SearchDocument): Projection {
  const source = storableDocument(handed);
  const names = source.organizationName === undefined ? [] : [source.organizationName];
  const words = (...texts: readonly string[]): string[] => texts.flatMap((text) => segmenter.words(text));
  const pairs = (...texts: readonly string[]): string[] => texts.flatMap(hanPairs);
  const title = [...words(source.title, source.code), ...pairs(source.title)];
  const terms = words(...source.terms, ...names);
  const body = words(source.body);
  const lexemes = new Set([
    ...[...title, ...terms, ...body, ...pairs(...source.terms, ...names, source.body)].map((word) =>
      quoteLexeme(word),
    ),
    ...[...title, ...terms].map((word) => quoteLexeme(word, IN_HEAD)),
    ...title.map((word) => quoteLexeme(word, IN_TITLE)),
    ...spellings(segmenter, [source.title, ...names]).map((letters) => quoteLexeme(letters, SPELLED)),
    ...source.concepts.map((value) => tagLexeme('concept', value)),
    ...source.scenarioDirections.map((value) => tagLexeme('scenario', value)),
    ...source.supplyDirections.map((value) => tagLexeme('supply', value)),
    tagLexeme('city', source.city),
    tagLexeme('kind', source.kind),
  ]);
  const row: StoredDocument = {
    id: source.id,
    version: source.version,
    words: [...lexemes].join(' '),
    scenario_directions: joinedValues(source.scenarioDirections),
    supply_directions: joinedValues(source.supplyDirections),
    city: source.city,
    kind: source.kind,
    published_at: new Date(source.publishedAt).toISOString(),
    expires_at: source.expiresAt === undefined ? null : new Date(source.expiresAt).toISOString(),
    budget: budgetOf(source),
    source,
  };
  const latin = new Set([...words(source.title), ...terms, ...body]);
  return { row, latin: [...latin].filter((word) => !isHan(word) && LATIN_WORD.test(word)) };
}
