/* Words as PostgreSQL's text search takes them: tsvector and tsquery in their text form. */

/** A lexeme may have 2,046 bytes; no word that a person types comes near. */
const LONGEST = 60;
const HAN = /^[\p{Script=Han}々〇]+$/u;

export const isHan = (word: string): boolean => HAN.test(word);

/**
 * Where a word stands, as the first character of its lexeme; no word begins so. The index itself then answers what is in a title,
 * and no document has to be read for it.
 */
export const ANYWHERE = '';
export const IN_TITLE = '^';
/** In the title or among the terms. */
export const IN_HEAD = '+';
export type Place = typeof ANYWHERE | typeof IN_TITLE | typeof IN_HEAD;
/** Pinyin of a title or an organization's name from some word on. */
export const SPELLED = '~';

/** What a document is filed under: the filters are words of the same index. */
export type Tag = 'concept' | 'scenario' | 'supply' | 'city' | 'kind';
export const tagLexeme = (tag: Tag, value: string): string => quoted(`#${tag}:${value.slice(0, 500)}`);

const MARKS = /['\\]/;

/** Quotes and backslashes doubled: whatever stands inside cannot end the lexeme. */
const quoted = (lexeme: string): string =>
  MARKS.test(lexeme) ? `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'` : `'${lexeme}'`;

export const quoteLexeme = (word: string, mark: Place | typeof SPELLED = ANYWHERE): string =>
  quoted(mark + (word.length > LONGEST ? [...word].slice(0, LONGEST).join('') : word));

/** Neighbouring pairs of Chinese characters: 近眼显示 → 近眼 眼显 显示. They find what the dictionary cut elsewhere. */
export function pairsOf(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
}

const HAN_RUN = /[\p{Script=Han}々〇]{2,}/gu;
export const hanPairs = (text: string): string[] =>
  (text.normalize('NFKC').match(HAN_RUN) ?? []).flatMap(pairsOf);

export const allOf = (queries: readonly string[]): string =>
  queries.length === 1 ? (queries[0] ?? '') : `(${queries.join(' & ')})`;
export const anyOf = (queries: readonly string[]): string =>
  queries.length === 1 ? (queries[0] ?? '') : `(${queries.join(' | ')})`;

/** So many of them at a time, in every way; how many that are is what it costs: keep the queries few. */
export function someOf(most: number, queries: readonly string[]): string[] {
  const combined = (from: number, left: number): string[][] =>
    left === 0
      ? [[]]
      : queries
          .slice(from, queries.length - left + 1)
          .flatMap((query, i) => combined(from + i + 1, left - 1).map((others) => [query, ...others]));
  return combined(0, most).map(allOf);
}
