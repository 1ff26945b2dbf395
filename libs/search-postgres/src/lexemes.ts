/* Words as PostgreSQL's text search takes them: tsvector and tsquery in their text form. */

/** A lexeme may have 2,046 bytes; no word that a person types comes near. */
const LONGEST = 60;
const HAN = /^[\p{Script=Han}々〇]+$/u;

export const isHan = (word: string): boolean => HAN.test(word);

const MARKS = /['\\]/;

/** Quotes and backslashes doubled: whatever stands inside cannot end the lexeme. */
export function quoteLexeme(word: string): string {
  const short = word.length > LONGEST ? [...word].slice(0, LONGEST).join('') : word;
  return MARKS.test(short) ? `'${short.replaceAll('\\', '\\\\').replaceAll("'", "''")}'` : `'${short}'`;
}

/** Neighbouring pairs of Chinese characters: 近眼显示 → 近眼 眼显 显示. They find what the dictionary cut elsewhere. */
export function pairsOf(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
}

const HAN_RUN = /[\p{Script=Han}々〇]{2,}/gu;
export const hanPairs = (text: string): string[] =>
  (text.normalize('NFKC').match(HAN_RUN) ?? []).flatMap(pairsOf);

/** A tsvector of mere presence: what finds. */
export const presenceOf = (words: Iterable<string>): string => [...new Set(words)].map(quoteLexeme).join(' ');

export type Weight = 'A' | 'B';

/** A tsvector with the weight of the field each word stands in: what ranks. Positions count the words of a field. */
export function weightedVector(fields: Readonly<Record<Weight, readonly string[]>>): string {
  const places = new Map<string, Set<string>>();
  for (const [weight, words] of Object.entries(fields))
    words.forEach((word, i) => {
      const at = places.get(word) ?? new Set();
      if (at.size < 8) places.set(word, at.add(`${Math.min(i + 1, 16_000)}${weight}`));
    });
  return [...places].map(([word, at]) => `${quoteLexeme(word)}:${[...at].join(',')}`).join(' ');
}

export const allOf = (queries: readonly string[]): string =>
  queries.length === 1 ? (queries[0] ?? '') : `(${queries.join(' & ')})`;
export const anyOf = (queries: readonly string[]): string =>
  queries.length === 1 ? (queries[0] ?? '') : `(${queries.join(' | ')})`;
