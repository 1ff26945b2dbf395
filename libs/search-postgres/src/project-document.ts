import { storableDocument, type SearchDocument, type Segmenter } from '@duijie/application';
import { hanPairs, isHan, presenceOf, weightedVector } from './lexemes.js';

export interface StoredDocument {
  readonly id: string;
  readonly version: number;
  readonly words: string;
  readonly head: string;
  readonly pinyin: string;
  readonly concepts: readonly string[];
  readonly scenario_directions: readonly string[];
  readonly supply_directions: readonly string[];
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

/** Full pinyin and initials, each begun by a blank, so that a beginning can be asked for as well as a middle. */
export const pinyinOf = (segmenter: Segmenter, texts: readonly string[]): string =>
  texts
    .map((text) => segmenter.pinyin(text))
    .map(({ full, initials }) => ` ${full} ${initials}`)
    .join('');

/** What people may pay, or what it costs: for a need the upper end, for a solution the price it starts at (万元). */
const budgetOf = (document: SearchDocument): number | null =>
  document.side === 'need' ? (document.budgetMax ?? document.budgetMin ?? null) : (document.priceMin ?? null);

export function projectDocument(segmenter: Segmenter, handed: SearchDocument): Projection {
  const source = storableDocument(handed);
  const names = source.organizationName === undefined ? [] : [source.organizationName];
  const title = segmenter.words(source.title);
  const code = segmenter.words(source.code);
  const terms = [...source.terms, ...names].flatMap((text) => segmenter.words(text));
  const body = segmenter.words(source.body);
  const latin = new Set(
    [...title, ...terms, ...body].filter((word) => !isHan(word) && LATIN_WORD.test(word)),
  );
  const row: StoredDocument = {
    id: source.id,
    version: source.version,
    words: presenceOf([
      ...title,
      ...code,
      ...terms,
      ...body,
      ...[source.title, source.body, ...source.terms, ...names].flatMap(hanPairs),
    ]),
    head: weightedVector({ A: [...title, ...code], B: terms }),
    pinyin: pinyinOf(segmenter, [source.title, ...names]),
    concepts: source.concepts,
    scenario_directions: source.scenarioDirections,
    supply_directions: source.supplyDirections,
    city: source.city,
    kind: source.kind,
    published_at: new Date(source.publishedAt).toISOString(),
    expires_at: source.expiresAt === undefined ? null : new Date(source.expiresAt).toISOString(),
    budget: budgetOf(source),
    source,
  };
  return { row, latin: [...latin] };
}
