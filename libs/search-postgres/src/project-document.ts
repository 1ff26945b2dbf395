import { spellings, storableDocument, type SearchDocument, type Segmenter } from '@duijie/application';
import { joinedValues } from './facet-values.js';
import { hanPairs, IN_HEAD, IN_TITLE, isHan, quoteLexeme, SPELLED, tagLexeme } from './lexemes.js';
import type { TermBook } from './term-book.js';

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

/** @param book of the same segmenter */
export function projectDocument(segmenter: Segmenter, book: TermBook, handed: SearchDocument): Projection {
  const source = storableDocument(handed);
  const names = source.organizationName === undefined ? [] : [source.organizationName];
  const terms = [...source.terms, ...names].map((name) => book.term(name));
  const titleWords = segmenter.words(source.title);
  const title = [...titleWords, ...segmenter.words(source.code), ...hanPairs(source.title)];
  const body = segmenter.words(source.body);
  const lexemes = new Set(terms.flatMap((term) => term.lexemes));
  for (const word of new Set([...title, ...body, ...hanPairs(source.body)])) lexemes.add(quoteLexeme(word));
  for (const word of title) lexemes.add(quoteLexeme(word, IN_HEAD)).add(quoteLexeme(word, IN_TITLE));
  for (const letters of spellings(segmenter, [source.title])) lexemes.add(quoteLexeme(letters, SPELLED));
  for (const lexeme of names.flatMap((name) => book.spellingOf(name))) lexemes.add(lexeme);
  for (const [tag, values] of [
    ['concept', source.concepts],
    ['scenario', source.scenarioDirections],
    ['supply', source.supplyDirections],
    ['city', [source.city]],
    ['kind', [source.kind]],
  ] as const)
    for (const value of values) lexemes.add(tagLexeme(tag, value));
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
  const latin = new Set([...titleWords, ...terms.flatMap(({ words }) => words), ...body]);
  return { row, latin: [...latin].filter((word) => !isHan(word) && LATIN_WORD.test(word)) };
}
