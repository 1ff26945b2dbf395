/* Words as PostgreSQL's text search takes them: tsvector and tsquery in their text form. */

/** A lexeme may have 2,046 bytes; no word that a person types comes near. */
const LONGEST = 60;
const HAN = /^[\p{Script=Han}々〇]+$/u;

export const isHan = (word: string): boolean => HAN.test(word);

/** Quotes and backslashes doubled: whatever stands inside cannot end the lexeme. */
export const quoteLexeme = (word: string): string =>
  `'${[...word].slice(0, LONGEST).join('').replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/** Neighbouring pairs of Chinese characters: 近眼显示 → 近眼 眼显 显示. They find what the dictionary cut elsewhere. */
export function pairsOf(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
}

const HAN_RUN = /[\p{Script=Han}々〇]{2,}/gu;
export const hanPairs = (text: string): string[] =>
  [...text.normalize('NFKC').matchAll(HAN_RUN)].flatMap((match) => pairsOf(match[0]));

export type Weight = 'A' | 'B' | 'C';

/**
 * A tsvector: words with the weight of the field they stand in, pairs with the lowest. Positions only carry the weight here
 * (they count words of a field, which is enough for term frequency), so they may repeat between fields.
 */
export function vectorOf(
  fields: Readonly<Record<Weight, readonly string[]>>,
  pairs: readonly string[],
): string {
  const places = new Map<string, Set<string>>();
  const put = (word: string, place: string): void => {
    const at = places.get(word);
    if (at === undefined) places.set(word, new Set([place]));
    else if (at.size < 12) at.add(place);
  };
  for (const [weight, words] of Object.entries(fields))
    words.forEach((word, i) => put(word, `${Math.min(i + 1, 16_000)}${weight}`));
  for (const pair of pairs) if (!places.has(pair)) places.set(pair, new Set());
  return [...places]
    .map(([word, at]) => quoteLexeme(word) + (at.size > 0 ? `:${[...at].join(',')}` : ''))
    .join(' ');
}

export const allOf = (queries: readonly string[]): string =>
  queries.length === 1 ? (queries[0] ?? '') : `(${queries.join(' & ')})`;
export const anyOf = (queries: readonly string[]): string =>
  queries.length === 1 ? (queries[0] ?? '') : `(${queries.join(' | ')})`;
